/** Describes what a takedown has done, and lists the steps that people must still take. */
import { counted } from "../records/problem.ts";
import type { Plan } from "./plan-takedown.ts";
import type { Takedown } from "./take-down.ts";
import { fileOf, nameOf } from "./takedown-target.ts";

export type Done = Extract<Takedown, { plan: Plan }>;

/** The paths of the data folder and of the built site, as the editor gave them. */
type Folders = { data: string; output: string };

const NOUNS = { reports: "report", reviews: "review", briefings: "briefing" } as const;

/** Describes the changes, one line for each change. */
export function changesOf({ plan, edits, links, mentions, others, instead }: Done, { data, output }: Folders): string[] {
	const { target, withdrawal, rename, going, copies } = plan;
	const name = nameOf(target);
	const nothing = instead === undefined ? "" : ` Nothing of it is left in ${output}.`;
	if ("unchanged" in withdrawal) return [`${name} is ${withdrawal.unchanged}. Its record is unchanged.${nothing}`];
	const { on, until, byOrder } = withdrawal.withdrawn;
	const hasNotice = instead && !byOrder && !instead.leftOut.includes(fileOf(target));
	const left = hasNotice ? ` Nothing of it is left in ${output} but its notice.` : nothing;
	const back = until === undefined ? "" : `, and is public again from ${until}`;
	const changed = edits.filter(({ from, to, text }) => text !== undefined && from === to).map(({ from }) => `${data}/${from}`);
	const gone = copies?.everPublic === false ? "will not be public" : `is withdrawn${byOrder ? " by order" : ""} from ${on}${back}`;
	return [
		`${name} ${gone}.${left}`,
		...(withdrawal.note ? [withdrawal.note] : []),
		...(going.length > 1 ? [`With it go ${going.slice(1).map(nameOf).join(", ")}.`] : []),
		...(changed.length > 0 ? [`Changed: ${changed.join(", ")}.`] : []),
		...(rename ? [`Its file name would have stayed in the address of its notice. Its new name is reports/${rename.slug}.`] : []),
		...edits.filter(({ from, to }) => from !== to).map(({ from, to }) => `Renamed: ${data}/${from} to ${data}/${to}.`),
		...links.map(({ file, line, before, after }) => `${file}:${line}: ${oneLine(before)} is now ${oneLine(after)}`),
		...mentions.map((place) => `${place}: this text still names it. Decide whether it may; the order may forbid it.`),
		...insteadOf(others, instead, data),
	];
}

function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, " ");
}

function insteadOf(others: Done["others"], instead: Done["instead"], data: string): string[] {
	if (others.length === 0 || !instead) return [];
	const paths = (names: readonly string[]) => names.map((name) => `${data}/${name}`).join(", ");
	return [
		`${counted(new Set(others.map(({ file }) => file)).size, "file")} in ${data} cannot be published, because of errors. The site was built without them:`,
		...(instead.committed.length > 0 ? [`The last committed version was used of ${paths(instead.committed)}.`] : []),
		...(instead.leftOut.length > 0 ? [`Left out, because there is no committed version without errors: ${paths(instead.leftOut)}.`] : []),
	];
}

/** Returns the steps that people must still take. Steps that do not apply to the record are left out. */
export function stepsAfter({ plan, edits, links, others, instead }: Done, { data, output }: Folders): string[] {
	const { target, withdrawal, copies } = plan;
	const noun = NOUNS[target.folder];
	const until = "withdrawn" in withdrawal ? withdrawal.withdrawn.until : undefined;
	const isOrder = "withdrawn" in withdrawal && withdrawal.withdrawn.byOrder === true;
	const {
		everPublic = true,
		isOurs = true,
		documents = target.folder === "briefings" ? [] : [`${target.slug}.pdf`],
		alsoAt = [],
	} = copies ?? {};
	const pages = documents.length > 0 ? "the page and the document" : "the page";
	const files = [...new Set(edits.flatMap(({ from, to }) => [`${data}/${from}`, `${data}/${to}`]))];
	const when = everPublic ? (files.length > 0 ? ` The live site shows the ${noun} until the next deploy.` : "") : "";
	const commit =
		files.length > 0
			? `Commit and push ${others.length > 0 ? "only " : ""}${files.join(", ")}.${when}`
			: `If the record of the ${noun} has changes that are not on the live site yet, commit and push them.`;
	const search = `Search for copies on other websites by the ${noun}’s ${target.folder === "reviews" ? "reference and the titles of its reports" : "title"}, and ask their owners to remove them.`;
	const named = alsoAt.map(({ name, url }) => `Ask for the removal of the copy that the record names: ${name}${url ? ` (${url})` : ""}.`);
	return [
		...(others.length > 0 ? [fixStep(others, instead, { data, output })] : []),
		commit,
		...(everPublic
			? [
					`When that deploy is live, run npm run watch-live -- URL, then npm run deploys -- --delete: older deploys still contain the ${noun}.`,
					`Ask search engines to remove ${pages} (Google Search Console: Removals; Bing Webmaster Tools: Content Removal).`,
					"Ask web archives to remove their copies (archive.org explains how under “remove”).",
					...named,
					...(isOurs ? [search] : []),
				]
			: []),
		documents.length > 0
			? `${documents.map((name) => `${data}/documents/${renamed(name, edits)}`).join(", ")} and this repository’s history still hold the ${noun}. If they must not, delete the document and have the history rewritten.`
			: `This repository and its history still hold the record. If they must not, delete it and have the history rewritten.`,
		...(isOrder
			? [`Read the texts and documents that stay: do they speak of the ${noun}? Only addresses, names and texts were searched for.`]
			: []),
		...(everPublic && isOurs ? [`Tell the people and organisations that the ${noun} was sent to.`] : []),
		...(until
			? [`On ${until}, see that the ${noun} is back${links.length > 0 ? ", and restore the links to it that are named above" : ""}.`]
			: []),
	];
}

function renamed(document: string, edits: Done["edits"]): string {
	const to = edits.find(({ from }) => from === `documents/${document}`)?.to ?? document;
	return to.replace(/^documents\//, "");
}

function fixStep(others: Done["others"], instead: Done["instead"], { data, output }: Folders): string {
	const files = [...new Set(others.map(({ file }) => file))].join(", ");
	if (!instead)
		return `Fix ${files}, then run npm run build${data === "data" ? "" : ` -- --data ${data}`}. Until then ${output} is as it was.`;
	const hand = `If they are committed with these errors, the next deploy fails and the live site stays as it is: fix them first, or deploy ${output} by hand.`;
	return `Fix ${files} (npm run check explains each error). ${hand}`;
}
