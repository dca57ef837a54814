import { z } from "zod";
import {
	contentNotes,
	identifiers,
	line,
	markdown,
	pageNumber,
	partialDate,
	readersNote,
	slug,
	textMatching,
	webAddress,
	wholeDay,
} from "./fields.ts";
import { reference } from "./introspect.ts";
import { alsoAt, formerly, keepLonger, notBefore, removed, republished, version, withdrawn } from "./lifecycle.ts";

const signature = z.strictObject({
	role: line(60).describe("The role of the person, never the name"),
	on: wholeDay.describe("The day"),
});

const acceptedFinding = z.strictObject({
	rule: textMatching(
		/^[a-z]+(?:-[a-z]+)*$/,
		"is not a rule",
		"Copy the name in brackets from the message of npm run check, such as rule: hidden-text-box",
	).describe("The rule that the message names in brackets"),
	page: pageNumber.optional().describe("The page; without it, every page"),
	reason: line(300).min(15).describe("Why it may stay, so that a colleague understands it in a year's time; it is not published"),
});

/**
 * The schema for a report, which is one document published by the Board or a national body. The record says where readers can
 * get the document.
 */
export const reportSchema = z.strictObject({
	title: line(240).describe("The title printed on the document"),
	subtitle: line(240).optional().describe("The subtitle printed on the document"),
	kind: reference("reportKinds").describe("What kind of document it is, from the vocabulary"),
	publisher: reference("publishers").describe("Who published it: board for this Board, otherwise a publisher from the vocabulary"),
	authors: line(240).optional().describe("Who wrote it, if not the publisher"),
	review: reference("reviews").optional().describe("The review it belongs to, by its file name without .yaml"),
	reference: line(80).optional().describe("The publisher's own number or ISBN"),
	documentDate: partialDate.optional().describe("The date printed on the document, as precise as it is known"),
	dateNote: line(240).optional().describe("What readers should know about that date"),
	published: partialDate.optional().describe("When it was first on this site; required if the report is removed after a time"),
	scope: line(300).optional().describe("Which reviews and which period it covers"),
	summary: markdown(900).optional().describe("What it says, in a few sentences"),
	note: readersNote,
	replaces: slug
		.optional()
		.describe("The older report that this one replaces, by its file name without .yaml; its page then points to this one"),
	as: z.enum(["correction", "new-edition"]).optional().describe("What it is to the report that it replaces"),
	clock: z
		.enum(["continues", "restarts"])
		.optional()
		.describe("Whether its time on the site counts from the older report's publication or from its own; a correction continues"),
	...version,
	themes: identifiers("themes").describe("Themes from the vocabulary"),
	audiences: identifiers("audiences").describe("Who it is for, from the vocabulary"),
	...contentNotes,
	file: line(120).optional().describe("The PDF in documents/; it has the name of this record"),
	sha256: textMatching(/^[0-9a-f]{64}$/, "is not a SHA-256", "Copy all 64 digits and letters from the sign-off.")
		.optional()
		.describe("The SHA-256 of the PDF that was signed off; npm run new fills it in"),
	signOff: z.array(signature).max(6).optional().describe("Who has signed off the PDF; two people if the report is removed after a time"),
	acceptedFindings: z.array(acceptedFinding).max(100).optional().describe("Findings of npm run check in the PDF that may stay"),
	url: webAddress.optional().describe("Its address on the publisher's website"),
	urlNote: line(200).optional().describe("What readers should know about that address"),
	onRequest: z.enum(["board", "publisher"]).optional().describe("Whom to ask for it, if this site does not hold it"),
	notice: webAddress.optional().describe("A page about it, if the document's own address is not known"),
	noticeNote: line(200).optional().describe("What that page is"),
	alsoAt,
	notBefore,
	keepLonger,
	withdrawn,
	removed,
	republished,
	formerly,
});

export type ReportRecord = z.output<typeof reportSchema>;
