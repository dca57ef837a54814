/** Decides what a takedown changes in the data folder. This module does not read or write files. */
import type { Folder } from "../records/record-files.ts";
import type { Records, Sources } from "../records/records.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import { LARGEST_SOURCE } from "../records/yaml/parse.ts";
import { briefingsIn, type RecordStates, type ReviewWithState, reviewsIn } from "../retention/states.ts";
import { rightNameOf } from "../rules/identity.ts";
import { type ChangedLink, changeLinks, mentionsIn } from "./links-in-texts.ts";
import { fileOf, nameOf, type Target } from "./takedown-target.ts";
import { type NewWithdrawal, type WithdrawalRequest, withdrawalFor, withField, withWithdrawal } from "./withdrawal.ts";
import type { FileEdit } from "./write-files.ts";

export type Plan = {
	target: Target;
	/**
	 * False if the record could not be read, because the record or a file that every page needs has errors. Only the name of the
	 * record is then known.
	 */
	isRead: boolean;
	/** The record to withdraw. If it is a review, the reports and briefings that are withdrawn with the review follow. */
	going: readonly Target[];
	withdrawal: NewWithdrawal | { unchanged: string };
	/** The new file name of a report whose current name must not remain in the address of its removal notice. */
	rename?: { slug: string; formerly: readonly string[] };
	/** The site's own address, such as `https://board.example.org`. */
	site: string;
	/** The reference of a review. Text in other records may mention it. */
	reference?: string | undefined;
	/** Where copies of the record may exist. Absent if the record could not be read. */
	copies?: Copies;
};

/**
 * `everPublic` is false if the record has never been public on this site. `isOurs` is false if another organisation published the
 * record. `documents` lists the names of its PDFs. For a review, these are the PDFs of its reports.
 */
export type Copies = { everPublic: boolean; isOurs: boolean; documents: string[]; alsoAt: ReportRecord["alsoAt"] };

/**
 * The contents of the data folder after a takedown. `mentions` lists the lines in other files that still name a record withdrawn
 * by order.
 */
export type Edited = { sources: Sources; edits: FileEdit[]; links: ChangedLink[]; mentions: string[] };

/**
 * Plans the takedown of a record.
 * @param base the records and their states, or undefined if a file that every page needs has errors
 * @param sources the files in the data folder. A new file name must differ from theirs
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

function recordsIn(states: RecordStates, folder: Folder) {
	return { reports: states.reports, reviews: reviewsIn(states), briefings: briefingsIn(states) }[folder];
}

/** Returns the reports and briefings that belong to a review. The list is empty if the record is not a review. */
function withReview({ folder, slug }: Target, states: RecordStates): Target[] {
	if (folder !== "reviews") return [];
	const belongs = (own: { review: ReviewWithState | undefined }) => own.review?.slug === slug;
	return [
		...states.reports.filter(belongs).map((report) => ({ folder: "reports" as const, slug: report.slug })),
		...briefingsIn(states)
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

/** Returns the names that are already used by a report or by a PDF. */
function takenNames({ files, documents }: Sources): string[] {
	return [
		...files.flatMap(({ name }) => /^reports\/(.*)\.yaml$/.exec(name)?.[1] ?? []),
		...documents.map(({ name }) => name.replace(/\.pdf$/, "")),
	];
}

/** Applies a plan to the contents of a data folder. Nothing is written to disk. */
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

/**
 * Returns the text of a file, or undefined if the file is too large or is not UTF-8 text. Such a file cannot be rewritten without
 * losing some of its contents.
 */
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
 * Changes the links in another record to the records that are withdrawn. After a withdrawal by order, all such links become plain
 * text. Otherwise, links stay, because a removal notice is shown at the address. Links in reports always become plain text, so
 * that one report does not send readers to another that has gone.
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
