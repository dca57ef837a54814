import { type AnyRecord, lastDayOf } from "../comparison/answers.ts";
import type { Change, Decides } from "../comparison/changes.ts";
import type { UnexplainedChange } from "../comparison/unexplained.ts";
import { type IsoDay, inWords } from "../records/dates.ts";
import { counted } from "../records/problem.ts";

type CompareOptions = { asOf: IsoDay; ref: string; problems: readonly UnexplainedChange[] };

/**
 * Functions that format the changes, keyed by format. No format includes the reasons that editors wrote. The Markdown format is
 * for the summary of the pull request workflow, which more people can read than the records.
 */
export const CHANGE_PRINTERS: Record<"text" | "json" | "markdown", (changes: readonly Change[], options: CompareOptions) => string> = {
	text: asText,
	json: (changes) => `${JSON.stringify(changes.map(asJson), undefined, "\t")}\n`,
	markdown: asMarkdown,
};

/** The order in which the totals are printed. */
const CHANGES = ["public", "removed", "returned", "renamed", "deleted", "earlier", "later"] as const;

const DECIDING: Record<Decides, string> = {
	withdrawn: "its withdrawal",
	removed: "the record of its removal",
	keepLonger: "its longer period",
	republished: "its republication",
	notBefore: "its embargo",
	published: "its publication date",
	kind: "its kind",
	review: "its review",
	policy: "the retention policy",
};

function asText(changes: readonly Change[], { asOf, ref }: CompareOptions): string {
	const compared = `compared with ${ref} on ${inWords(asOf)}`;
	if (changes.length === 0) return `Nothing changes for readers, ${compared}.\n`;
	const width = Math.max(...changes.map((one) => shown(one).length));
	const lines = changes.map((one) => `${one.change.padEnd(8)}  ${shown(one).padEnd(width)}  ${explanation(one)}`.trimEnd());
	return `${lines.join("\n")}\n\nWhat this change does, ${compared}: ${totals(changes)}.\n`;
}

function shown({ address, to }: Change): string {
	return to ? `${address} → ${to}` : address;
}

function totals(changes: readonly Change[]): string {
	const count = Map.groupBy(changes, ({ change }) => change);
	return CHANGES.flatMap((change) => (count.has(change) ? `${count.get(change)?.length} ${change}` : [])).join(", ");
}

/** Describes the new last public day, and names the field that causes the change. */
function explanation({ change, before, after, decides }: Change): string {
	const because = decides && `because of ${DECIDING[decides]}`;
	const last = after && lastDayOf(after);
	const days = {
		public: last && `until ${inWords(last)}`,
		returned: last && `until ${inWords(last)}`,
		earlier: `${lastDayInWords(before)} → ${lastDayInWords(after)}`,
		later: `${lastDayInWords(before)} → ${lastDayInWords(after)}`,
		deleted: "answers 404",
		removed: undefined,
		renamed: undefined,
	}[change];
	return [days, because].filter(Boolean).join(", ");
}

function lastDayInWords(record: AnyRecord | undefined): string {
	const day = record && lastDayOf(record);
	return day ? inWords(day) : "no last day";
}

function asJson({ change, address, to, decides, before, after, byOrder }: Change): object {
	const { slug, kind } = after ?? before ?? {};
	return {
		...{ change, address, to, slug, kind, decides },
		lastPublicDay: after && lastDayOf(after),
		lastPublicDayBefore: before && lastDayOf(before),
		byOrder,
	};
}

/**
 * Formats the changes as Markdown. Records that are withdrawn by order are counted but never named, even before the day of the
 * withdrawal.
 */
function asMarkdown(changes: readonly Change[], { asOf, ref, problems }: CompareOptions): string {
	const heading = `## What this change does\n\nCompared with ${escaped(ref)} on ${inWords(asOf)}.\n`;
	const named = changes.filter(({ byOrder }) => !byOrder);
	const ordered = [...Map.groupBy(changes, ({ change, byOrder }) => (byOrder ? change : undefined))];
	const rows = [
		...named.map((one) => `| ${one.change} | ${escaped(shown(one))} | ${explanation(one)} |`),
		...ordered.flatMap(([change, own]) => (change ? `| ${change} | ${recordCount(own)} | |` : [])),
	];
	const table = rows.length === 0 ? "Nothing changes for readers.\n" : `| change | address | why |\n|---|---|---|\n${rows.join("\n")}\n`;
	const secret = problems.filter(({ byOrder }) => byOrder).length;
	const items = [
		...problems
			.filter(({ byOrder }) => !byOrder)
			.map((one) => `- ${one.severity}: ${escaped(`${one.file}:${one.line} ${one.message}. ${one.remedy}`)}`),
		...(secret > 0
			? [
					`- ${secret === 1 ? "one problem" : `${secret} problems`} with records that are not named here; run the command yourself to see more`,
				]
			: []),
	];
	return [heading, table, ...(items.length > 0 ? [`### To check\n\n${items.join("\n")}\n`] : [])].join("\n");
}

/** Returns `one record` or, for example, `2 records`. A record counts once, even if its page and its document both change. */
function recordCount(changes: readonly Change[]): string {
	const records = new Set(changes.map(({ before, after }) => (before ?? after)?.source.file));
	return records.size === 1 ? "one record" : counted(records.size, "record");
}

/**
 * Escapes every character that could be Markdown or HTML. Dots, slashes and hyphens are not escaped, because they are common in
 * addresses and harmless within a line.
 */
function escaped(text: string): string {
	return text.replaceAll(/\s+/g, " ").replaceAll(/[!"#$%&'()*+;<=>?@[\\\]^`{|}~_]/g, "\\$&");
}
