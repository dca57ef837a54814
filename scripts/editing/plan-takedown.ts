/** Decides what a takedown changes in the data folder. Nothing here reads or writes files. */
import type { Folder } from "../records/record-files.ts";
import type { Records, Sources } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import { LARGEST_SOURCE } from "../records/yaml/parse.ts";
import type { RecordStates, ReviewWithState } from "../retention/states.ts";
import { rightNameOf } from "../rules/identity.ts";
import { type ChangedLink, changeLinks, mentionsIn } from "./links-in-texts.ts";
import { fileOf, nameOf, type Target } from "./takedown-target.ts";
import { type NewWithdrawal, type WithdrawalRequest, withdrawalFor, withField, withWithdrawal } from "./withdrawal.ts";
import type { FileEdit } from "./write-files.ts";

export type Plan = {
	target: Target;
	/** False if the record has errors, or a file that every page needs. What is known of the record is then only its name. */
	isRead: boolean;
	/** The target and, if it is a review, the reports and briefings that go with it. */
	going: readonly Target[];
	withdrawal: NewWithdrawal | { unchanged: string };
	/** The new name of a report whose notice must not stand at a freely chosen address. */
	rename?: { slug: string; formerly: readonly string[] };
	/** The site's own address, such as `https://board.example.org`. */
	site: string;
	/** A review's reference, which other texts may mention. */
	reference?: string | undefined;
	/** Where else the record may be. Unknown if the record could not be read. */
	copies?: Copies;
};

/**
 * `everPublic` is false if nobody has been able to read the record here. `isOurs` is false if someone else published it.
 * `documents` are the names of its PDFs and, if the record is a review, those of its reports.
 */
export type Copies = { everPublic: boolean; isOurs: boolean; documents: string[]; alsoAt: ReportRecord["alsoAt"] };

/** The data folder after a takedown. `mentions` lists the places that still name a record withdrawn by order. */
export type Edited = { sources: Sources; edits: FileEdit[]; links: ChangedLink[]; mentions: string[] };

/**
 * Plans the takedown of a record.
 * @param base the records and their states, or undefined if a file that every page needs has errors
 * @param sources the files in the data folder, whose names are taken
 */
export function planTakedown(
	target: Target,
	request: WithdrawalRequest,
	base: { records: Records; states: RecordStates } | undefined,
	sources: Sources,
): Plan {
	const site = base === undefined ? "" : new URL(base.records.board.record.address).origin;
	const found = base && recordsIn(base.states, target.folder).find(({ slug }) => slug === target.slug);
	if (!found) {
		const { asOf: on, until, reason, byOrder } = request;
		const withdrawn = { on, ...(until && { until }), reason, ...(byOrder && { byOrder }) };
		return { target, isRead: false, going: [target], withdrawal: { withdrawn, dropsKeepLonger: until === undefined }, site };
	}
	const withdrawal = withdrawalFor(found, request);
	const going = [target, ...withReview(target, base.states)];
	const copies = { everPublic: found.state.state !== "embargoed", ...copiesOf(going, base.records) };
	const plan = { target, isRead: true, going, withdrawal, site, copies };
	if (target.folder === "reviews") return { ...plan, reference: base.records.reviews.get(target.slug)?.record.reference };
	const report = base.states.reports.find(({ slug }) => slug === target.slug);
	if (target.folder !== "reports" || !report || "unchanged" in withdrawal) return plan;
	const record = { ...report.record, withdrawn: withdrawal.withdrawn };
	const names = { ...base.records.names, reports: new Set([...base.records.names.reports, ...takenNames(sources)]) };
	const slug = rightNameOf({ ...report, record }, { names });
	if (slug === target.slug) return plan;
	return { ...plan, rename: { slug, formerly: withdrawal.withdrawn.byOrder ? record.formerly : [...record.formerly, target.slug] } };
}

function recordsIn({ reports, reviews, briefings }: RecordStates, folder: Folder) {
	const all = {
		reports,
		reviews: [...reviews.open.values(), ...reviews.hidden],
		briefings: [...briefings.open, ...briefings.hidden],
	};
	return all[folder];
}

/** The reports and briefings of a review. None if the record is not a review. */
function withReview({ folder, slug }: Target, states: RecordStates): Target[] {
	if (folder !== "reviews") return [];
	const belongs = (own: { review: ReviewWithState | undefined }) => own.review?.slug === slug;
	return [
		...states.reports.filter(belongs).map((report) => ({ folder: "reports" as const, slug: report.slug })),
		...[...states.briefings.open, ...states.briefings.hidden]
			.filter(belongs)
			.map((briefing) => ({ folder: "briefings" as const, slug: briefing.slug })),
	];
}

function copiesOf(going: readonly Target[], { reports }: Records): Omit<Copies, "everPublic"> {
	const records = going.flatMap(({ folder, slug }) => (folder === "reports" ? (reports.get(slug)?.record ?? []) : []));
	return {
		isOurs: records.length === 0 || records.some(({ publisher }) => publisher === "board"),
		documents: records.flatMap(({ file }) => file ?? []),
		alsoAt: records.flatMap(({ alsoAt }) => alsoAt),
	};
}

/** The names that a report cannot have, because another report or its document has them. */
function takenNames({ files, documents }: Sources): string[] {
	return [
		...files.flatMap(({ name }) => /^reports\/(.*)\.yaml$/.exec(name)?.[1] ?? []),
		...documents.map(({ name }) => name.replace(/\.pdf$/, "")),
	];
}

/** Makes the changes of a plan in the sources of a data folder. */
export function applyPlan(plan: Plan, sources: Sources): Edited {
	const edited: Edited = { sources, edits: [], links: [], mentions: [] };
	if ("unchanged" in plan.withdrawal) return edited;
	const isOrder = plan.withdrawal.withdrawn.byOrder === true;
	const going = new Set(plan.going.map(fileOf));
	const files = sources.files.map((file) => {
		const isOwn = file.name === fileOf(plan.target);
		const old = going.has(file.name) && !isOwn ? undefined : textOf(file);
		if (old === undefined) return file;
		const { text, changed } = isOwn
			? { text: withdrawnRecord(plan, old), changed: [] }
			: withoutLinks(plan, isOrder, { ...file, text: old });
		edited.links.push(...changed);
		if (isOrder && !isOwn) edited.mentions.push(...mentionsOf(plan, text).map((line) => `${file.path}:${line}`));
		if (text === old) return file;
		const name = isOwn && plan.rename ? `reports/${plan.rename.slug}.yaml` : file.name;
		edited.edits.push({ from: file.name, to: name, text });
		return { name, path: file.path.slice(0, -file.name.length) + name, bytes: new TextEncoder().encode(text) };
	});
	const documents = renamedDocuments(plan, sources, edited.edits);
	return { ...edited, sources: { ...sources, files, documents } };
}

/** Returns the text of a file, or undefined if it cannot be changed without damage. The bytes of a file over the limit were not read. */
function textOf(file: Sources["files"][number]): string | undefined {
	if ("refusal" in file || file.bytes.byteLength > LARGEST_SOURCE) return undefined;
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file.bytes);
	} catch {
		return undefined;
	}
}

function mentionsOf({ going, target, reference }: Plan, text: string): number[] {
	const lines = going.flatMap((one) => mentionsIn(text, one, one === target ? reference : undefined));
	return [...new Set(lines)].toSorted((a, b) => a - b);
}

function withdrawnRecord({ target, withdrawal, rename }: Plan, old: string): string {
	const text = "withdrawn" in withdrawal ? withWithdrawal(old, withdrawal) : old;
	if (!rename) return text;
	const named = new RegExp(`^file:[ \\t]*(['"]?)${target.slug}\\.pdf\\1`, "m");
	const withFile = text.replace(named, `file: ${rename.slug}.pdf`);
	return rename.formerly.length === 0 ? withFile : withField(withFile, "formerly", [`formerly: [${rename.formerly.join(", ")}]`]);
}

/**
 * Changes what another record says of the records that go. By order, links become plain text. Otherwise, links to a page stay,
 * because a notice is there, except in a report: the leak gate allows no link from one report's page to another that has gone.
 */
function withoutLinks(plan: Plan, isOrder: boolean, file: { name: string; path: string; text: string }) {
	const changed: ChangedLink[] = [];
	let { text } = file;
	for (const one of plan.going) {
		const notice = `/${nameOf(plan.rename && one === plan.target ? { ...one, slug: plan.rename.slug } : one)}/`;
		const result = changeLinks({ file: file.path, text }, one, plan.site, (words, address) => {
			if (isOrder || file.name.startsWith("reports/")) return words;
			return address.startsWith(notice) ? undefined : `[${words}](${notice})`;
		});
		text = result.text;
		changed.push(...result.changed);
	}
	if (plan.rename) {
		const reference = new RegExp(`^(replaces|versionOf):([ \\t]*)(['"]?)${plan.target.slug}\\3[ \\t]*$`, "gm");
		text = text.replaceAll(reference, `$1:$2${plan.rename.slug}`);
	}
	return { text, changed };
}

function renamedDocuments({ target, rename }: Plan, { folder, documents }: Sources, edits: FileEdit[]): Sources["documents"] {
	if (!rename) return documents;
	return documents.map((document) => {
		if (document.name !== `${target.slug}.pdf`) return document;
		const name = `${rename.slug}.pdf`;
		edits.push({ from: `documents/${document.name}`, to: `documents/${name}` });
		return { ...document, name, path: `${folder}/documents/${name}` };
	});
}
