import { z } from "zod";
import { line, markdown, webAddress } from "./fields.ts";

const source = z.strictObject({
	text: line(300).describe("Where the words come from"),
	url: webAddress.optional(),
});

/**
 * The schema for `wording.yaml`, which contains text that is specific to the Board. The text is kept as data, so that the
 * templates suit any board.
 */
export const wordingSchema = z.strictObject({
	welcome: markdown(400).describe("One or two sentences at the top of the home page"),
	whatReviewsAre: z.strictObject({
		always: markdown(800).describe("When a review is always held"),
		considered: z.strictObject({
			lead: line(200).describe("The words before the list"),
			conditions: z.array(markdown(400)).min(1).max(10),
			closing: markdown(600).describe("The words after the list"),
			source: source.optional(),
			note: markdown(400).optional().describe("What readers should know about these words, such as a mistake in them"),
		}),
		process: markdown(1500).describe("How a review is held and what comes of it"),
		note: markdown(900).optional().describe("What has changed since, or how to read these words"),
	}),
	reference: markdown(300).optional().describe("What a review's reference means, shown beside reviews that have a number"),
	sharing: markdown(1500).describe("How learning is shared"),
	removal: markdown(800).describe("That reports are removed, and how to ask for them"),
	framework: markdown(800).describe("About the framework under which reviews are held"),
	learningDocuments: markdown(800).describe("What the two-page briefings are"),
	wellbeing: markdown(600).describe("A note on wellbeing at the top of the sheet for a team meeting"),
	practiceReviews: markdown(1200).describe("What practice reviews are"),
	national: markdown(800).describe("The text at the top of the national publications"),
	about: markdown(3000).describe("The About page; a paragraph in bold is a heading"),
	accessibility: markdown(5000).describe("The accessibility statement; a paragraph in bold is a heading"),
	privacy: markdown(3000).describe("The privacy page; a paragraph in bold is a heading"),
});

export type WordingRecord = z.output<typeof wordingSchema>;
