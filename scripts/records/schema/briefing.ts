import { z } from "zod";
import { contentNotes, identifiers, line, markdown, partialDate, readersNote, webAddress } from "./fields.ts";
import { reference } from "./introspect.ts";
import { formerly, withdrawn } from "./lifecycle.ts";

const keyTheme = z.strictObject({
	theme: reference("themes").describe("A theme of the vocabulary"),
	text: markdown(320).describe("What the review showed about it"),
});

const lessons = z.strictObject({
	practitioners: z.array(markdown(240)).min(1).max(6).describe("Lessons for those who work with families"),
	managers: z.array(markdown(200)).min(1).max(5).describe("Lessons for their managers"),
});

const guidanceLink = z.strictObject({
	title: line(120).describe("The title of the guidance"),
	url: webAddress.describe("Its web address"),
});

/**
 * The schema for a briefing, which the Board calls a learning document. A briefing describes on two sides of A4 what was
 * learned from a case. If the text of a briefing is not on the site, the record says whom to ask for the text.
 */
export const briefingSchema = z.strictObject({
	title: line(120).describe("The title at the head of the briefing"),
	review: reference("reviews").optional().describe("The review it belongs to, by its file name without .yaml"),
	published: partialDate.optional().describe("When it was first on this site"),
	audiences: identifiers("audiences").describe("Who it is for, from the vocabulary"),
	themes: identifiers("themes").describe("Themes from the vocabulary"),
	note: readersNote,
	...contentNotes,
	caseSummary: markdown(920).optional().describe("An anonymous summary of the case"),
	keyThemes: z.array(keyTheme).min(1).max(5).optional().describe("The main things the review showed"),
	lessons: lessons.optional().describe("What to do differently"),
	questions: z.array(markdown(150)).min(1).max(5).optional().describe("Questions for a team meeting"),
	guidance: z.array(guidanceLink).max(5).default([]).describe("Guidance to read next"),
	onRequest: z.literal("board").optional().describe("board if this site does not hold the text, so that readers ask the Board for it"),
	withdrawn,
	formerly,
});

export type BriefingRecord = z.output<typeof briefingSchema>;
