import type { DocumentFile } from "../records/document-file.ts";
import { counted } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { briefingSchema } from "../records/schema/briefing.ts";
import { reportSchema } from "../records/schema/report.ts";
import { reviewSchema } from "../records/schema/review.ts";
import { slugOf } from "../records/slugs.ts";
import { freeName } from "../rules/identity.ts";
import type { Answers, RecordKind } from "./record-questions.ts";
import { scaffold } from "./scaffold.ts";

export type ReadableDocument = Extract<DocumentFile, { sha256: string }>;

/** A record to write. `file` and `document` are paths in the data folder. */
export type NewRecord = { file: string; text: string; document?: string };

/**
 * Makes a new record from the answers to the questions, without writing it.
 * @param today the date of the sign-offs, as year-month-day
 */
export function newRecord(kind: RecordKind, answers: Answers, records: Records, today: string, document?: ReadableDocument): NewRecord {
	const folder = `${kind}s` as const;
	const name = answers["name"] || nameOf(kind, answers, takenNames(folder, records));
	const file = `${folder}/${name}.yaml`;
	if (kind === "review") return { file, text: reviewText(answers) };
	if (kind === "briefing") return { file, text: briefingText(answers) };
	return { file, text: reportText(answers, name, today, document), ...(document && { document: `documents/${name}.pdf` }) };
}

/**
 * Returns the names already in use. For reports, these include the names of documents, because a report and its document share a
 * name.
 */
function takenNames(folder: "reviews" | "reports" | "briefings", { names, documents }: Records): Set<string> {
	const documentNames = folder === "reports" ? [...documents.keys()].map((name) => name.replace(/\.pdf$/, "")) : [];
	return new Set([...names[folder], ...documentNames]);
}

/**
 * Chooses the name for a record. A review is named after its reference. A report or a briefing is named after its review, or
 * after its title if it does not belong to a review.
 */
function nameOf(kind: RecordKind, { reference = "", review, kind: reportKind, title = "" }: Answers, taken: ReadonlySet<string>): string {
	if (kind === "review") return slugOf(reference);
	const wanted = review ? (kind === "report" ? `${review}-${reportKind}` : `learning-document-${review}`) : slugOf(title);
	return freeName(wanted, taken);
}

function reviewText({ reference, kind, status, published }: Answers): string {
	return scaffold({
		schema: reviewSchema,
		kind: "review",
		about: "A review: what was reviewed and, above all, what was learned. It stays when its reports are removed.",
		values: given({ reference, kind, status, published }),
		notes: status === "publication-delayed" ? { status: "Until the review is published, add no field beyond those filled in here" } : {},
	});
}

function reportText(answers: Answers, name: string, today: string, document: ReadableDocument | undefined): string {
	const { kind, publisher, review, title, published, url } = answers;
	const roles = (answers["sign-off"] ?? "").split(";").map((role) => role.trim());
	const signOff = roles.filter(Boolean).map((role) => ({ role, on: today }));
	return scaffold({
		schema: reportSchema,
		kind: "report",
		about: "A report: one document, and how readers get it. The date of its removal follows from published and the kinds.",
		values: given({
			title,
			kind,
			publisher,
			review,
			documentDate: answers["document-date"],
			published,
			...(document ? { file: `${name}.pdf`, sha256: document.sha256 } : { url, onRequest: answers["on-request"] }),
			...(document && signOff.length > 0 && { signOff }),
		}),
		notes: document ? { file: sizeNote(document) } : {},
	});
}

function sizeNote({ size, pages }: ReadableDocument): string {
	const inPages = pages === undefined ? "" : `${counted(pages, "page")}, `;
	return `When it was copied here it had ${inPages}${Math.ceil(size / 1024)} KB`;
}

function briefingText({ review, title, published }: Answers): string {
	return scaffold({
		schema: briefingSchema,
		kind: "briefing",
		about: "A briefing: what was learned, on two sides of A4.",
		values: given({ title, review, published, onRequest: "board" }),
		notes: {
			onRequest:
				"To write the briefing here, fill in caseSummary, keyThemes, lessons and questions, then delete this line: a briefing is either complete or available on request",
		},
	});
}

function given(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ""));
}
