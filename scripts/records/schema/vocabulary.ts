import { z } from "zod";
import { distinct, line, markdown, slug, webAddress } from "./fields.ts";
import { AGE_BANDS, REPORT_KINDS, REVIEW_KINDS } from "./kinds.ts";

const otherWords = distinct(line(60), 12)
	.default([])
	.describe("Other words that people search for; the search finds this entry with them too");

const entry = z.strictObject({
	id: slug.describe("The identifier that records use"),
	name: line(60).describe("The name that readers see"),
	description: markdown(400).optional().describe("A sentence or two for the entry's own page"),
	otherWords,
});

const publisher = z.strictObject({
	id: slug.describe("The identifier that reports use"),
	name: line(120).describe("The name that readers see"),
	description: markdown(600).optional().describe("Who they are and what they publish"),
	url: webAddress.optional().describe("The web address of the publisher's collection"),
});

const kind = z.strictObject({
	name: line(80).describe("The name of one, such as Serious case review"),
	plural: line(80).describe("The name of several, such as Serious case reviews"),
	abbreviation: line(20).optional().describe("Such as SCR"),
	meaning: markdown(500).optional().describe("What it is, for readers who do not know the word"),
	otherWords,
});

const reviewKind = kind.extend({
	until: line(20).optional().describe("When reviews of this kind were last held, in words, such as 2018–19"),
	replacedBy: z.enum(REVIEW_KINDS).optional().describe("The kind of review that has replaced this one"),
});

const audience = entry.extend({
	practitioners: z
		.boolean()
		.default(true)
		.describe("false if these are not people who work with families; what is only for them is not listed as new learning"),
});

const glossaryTerm = z.strictObject({
	term: line(80).describe("The word to explain"),
	meaning: markdown(500).describe("What it means"),
	otherWords,
});

/**
 * The schema for `vocabulary.yaml`, which lists the entries that records refer to. It also lists other words that readers may
 * use for these entries.
 */
export const vocabularySchema = z.strictObject({
	themes: z.array(entry).min(1).max(80),
	agencies: z.array(entry).min(1).max(80),
	audiences: z.array(audience).min(1).max(20),
	publishers: z.array(publisher).max(80),
	ageBands: z.record(z.enum(AGE_BANDS), line(40)),
	reviewKinds: z.record(z.enum(REVIEW_KINDS), reviewKind),
	reportKinds: z.record(z.enum(REPORT_KINDS), kind),
	glossary: z.array(glossaryTerm).max(80).default([]),
});

export type VocabularyRecord = z.output<typeof vocabularySchema>;
