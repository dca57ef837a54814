import { z } from "zod";
import { AGE_BANDS } from "./age-bands.ts";
import { contentNotes, distinct, identifiers, line, markdown, partialDate, readersNote } from "./fields.ts";
import { reference } from "./introspect.ts";
import { formerly, withdrawn } from "./lifecycle.ts";

const learningPoint = z.strictObject({
	point: markdown(600).describe("One thing to learn, in a sentence or two"),
	audiences: distinct(reference("audiences"), 8).min(1).describe("Who it is for, from the vocabulary's audiences"),
	themes: identifiers("themes").describe("Themes it belongs to, from the vocabulary"),
});

const boardResponse = z.strictObject({
	accepted: z.enum(["yes", "in-part", "no"]).describe("Whether the Board accepts the recommendation"),
	text: markdown(800).describe("The Board's response"),
});

const action = z.strictObject({
	action: markdown(400).describe("What should be done"),
	agency: reference("agencies").optional().describe("Who does it, if not the agency of the recommendation"),
	due: partialDate.optional().describe("The date by which it should be done"),
	completed: partialDate.optional().describe("When it was done; leave it out until then"),
});

const evidence = z.strictObject({
	text: markdown(400).describe("What shows that practice has changed"),
	date: partialDate.optional().describe("When that was observed"),
});

const recommendation = z.strictObject({
	text: markdown(800).describe("The recommendation, as the review makes it"),
	agency: reference("agencies").describe("The agency that it is addressed to, from the vocabulary"),
	response: boardResponse.optional().describe("The Board's response"),
	actions: z.array(action).max(10).default([]).describe("The actions that were agreed"),
	evidence: z.array(evidence).max(10).default([]).describe("What shows that it made a difference"),
});

/** The schema for a review and what was learned from it. A review stays public after its reports are removed. */
export const reviewSchema = z.strictObject({
	reference: line(40).describe("The review's reference, such as SCR 025"),
	kind: reference("reviewKinds").describe("What kind of review it is, from the vocabulary"),
	status: z
		.enum(["published", "publication-delayed"])
		.describe("publication-delayed shows that there is a review, but nothing about the case"),
	published: partialDate.optional().describe("When the review was first on this site"),
	headline: line(90).optional().describe("What it is about, in a few anonymous words"),
	summary: markdown(1500).optional().describe("A short anonymous account"),
	note: readersNote,
	...contentNotes,
	themes: identifiers("themes").describe("Themes from the vocabulary"),
	agencies: identifiers("agencies").describe("Agencies that took part, from the vocabulary"),
	ageBand: z.enum(AGE_BANDS).optional().describe("Broad age band of the person or people"),
	learning: z.array(learningPoint).max(20).default([]).describe("What was learned"),
	recommendations: z.array(recommendation).max(30).default([]).describe("What the review recommends"),
	outcome: z
		.enum(["improvements-published"])
		.optional()
		.describe("improvements-published if the report may not be published, and its improvements are published instead"),
	withdrawn,
	formerly,
});

export type ReviewRecord = z.output<typeof reviewSchema>;
