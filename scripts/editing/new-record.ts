/** Makes a new record of what is known about it: its name, its text, and its document's. */

import type { DocumentFile } from "../records/document-file.ts";
import type { Records } from "../records/records.ts";
import { briefingSchema } from "../records/schema/briefing.ts";
import { reportSchema } from "../records/schema/report.ts";
import { reviewSchema } from "../records/schema/review.ts";
import { slugOf } from "../records/slugs.ts";
import { freeName } from "../rules/identity.ts";
import type { Answers, RecordKind } from "./record-questions.ts";
import { annotated } from "./scaffold.ts";

/** A PDF that was looked at before it is taken in. */
export type Found = Extract<DocumentFile, { sha256: string }>;

/** A record to be written: its place in the data folder, its text, and the place of its document. */
export type NewRecord = { place: string; text: string; document?: string };

/**
 * Makes a new record.
 * @param today the day, year-month-day
 * @param found what its document is, where it has one
 */
export function newRecord(kind: RecordKind, answers: Answers, records: Records, today: string, found?: Found): NewRecord {
	const folder = `${kind}s` as const;
	const name = answers["name"] || nameOf(kind, answers, takenNames(folder, records));
	const place = `${folder}/${name}.yaml`;
	if (kind === "review") return { place, text: reviewText(answers) };
	if (kind === "briefing") return { place, text: briefingText(answers) };
	return {
		place,
		text: reportText(answers, name, today, found),
		...(found && { document: `documents/${name}.pdf` }),
	};
}

/** Names that are in use, those of documents among them: a report and its document share one. */
function takenNames(folder: "reviews" | "reports" | "briefings", { names, documents }: Records): Set<string> {
	const ofDocuments = folder === "reports" ? [...documents.keys()].map((name) => name.replace(/\.pdf$/, "")) : [];
	return new Set([...names[folder], ...ofDocuments]);
}

/** The name that fits: a review's own, a report's or a briefing's by its review, else by its title. */
function nameOf(kind: RecordKind, { reference = "", review, kind: reportKind, title = "" }: Answers, taken: ReadonlySet<string>): string {
	if (kind === "review") return slugOf(reference);
	const wanted = review ? (kind === "report" ? `${review}-${reportKind}` : `learning-document-${review}`) : slugOf(title);
	return freeName(wanted, taken);
}

function reviewText({ reference, kind, status, published }: Answers): string {
	return annotated({
		schema: reviewSchema,
		kind: "review",
		about: "A review: what was looked into and, above all, what was learned. It stays when its reports go.",
		values: given({ reference, kind, status, published }),
		notes: status === "publication-delayed" ? { status: "Until it is published, give nothing but the fields filled in here" } : {},
	});
}

function reportText(answers: Answers, name: string, today: string, found: Found | undefined): string {
	const { kind, publisher, review, title, published, url } = answers;
	const roles = (answers["sign-off"] ?? "").split(";").map((role) => role.trim());
	const signOff = roles.filter(Boolean).map((role) => ({ role, on: today }));
	return annotated({
		schema: reportSchema,
		kind: "report",
		about: "A report: one document, and how readers get it. When it is removed follows from published and the kinds.",
		values: given({
			title,
			kind,
			publisher,
			review,
			documentDate: answers["document-date"],
			published,
			...(found ? { file: `${name}.pdf`, sha256: found.sha256 } : { url, onRequest: answers["on-request"] }),
			...(found && signOff.length > 0 && { signOff }),
		}),
		notes: found ? { file: sizeOf(found) } : {},
	});
}

function sizeOf({ size, pages }: Found): string {
	const inPages = pages === undefined ? "" : `${pages} page${pages === 1 ? "" : "s"}, `;
	return `When it was taken in it had ${inPages}${Math.ceil(size / 1024)} KB`;
}

function briefingText({ review, title, published }: Answers): string {
	return annotated({
		schema: briefingSchema,
		kind: "briefing",
		about: "A briefing: what was learned, on two sides of A4.",
		values: given({ title, review, published, onRequest: "board" }),
		notes: {
			onRequest:
				"To write the briefing here, fill in caseSummary, keyThemes, lessons and questions, then delete this line: a briefing is whole, or it is to be asked for",
		},
	});
}

/** Values that are known. */
function given(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ""));
}
