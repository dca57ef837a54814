import { z } from "zod";
import { AGE_BANDS } from "./age-bands.ts";
import { distinct, line, markdown, slug, webAddress } from "./fields.ts";
import { reference } from "./introspect.ts";

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
	localBoard: z
		.boolean()
		.optional()
		.describe("true for another local safeguarding board or partnership; its reports are not national, and it decides how long they stay"),
});

const nameOfKind = {
	id: slug.describe("The identifier that records use; it is part of the addresses of reports"),
	name: line(80).describe("The name of one, such as Serious case review"),
	plural: line(80).describe("The name of several, such as Serious case reviews"),
	abbreviations: distinct(line(20), 6).default([]).describe("Such as SCR, the usual one first"),
};

const meaningOfKind = {
	meaning: markdown(500).optional().describe("What it is, for readers who do not know the word"),
	otherWords,
};

const basis = z.strictObject({
	statute: line(160).describe("The Act and section, such as Care Act 2014, section 44"),
	source: line(300).describe("Where this can be read: a web address, or the name of a publication"),
});

const reviewKind = z.strictObject({
	...nameOfKind,
	subject: z
		.enum(["child", "adult", "anyone"])
		.describe("Whom these reviews are about: child, adult or anyone. Pages then say “Worried about a child?”, “an adult” or “someone”"),
	until: line(20).optional().describe("When reviews of this kind were last held, in words, such as 2018–19"),
	replacedBy: reference("reviewKinds").optional().describe("The kind of review that has replaced this one"),
	basis: basis.optional().describe("The statute under which these reviews are held"),
	...meaningOfKind,
});

const reportKind = z.strictObject({
	...nameOfKind,
	ofReview: z
		.enum(["required", "optional"])
		.default("optional")
		.describe("required if every report of this kind belongs to a review, and so must name it"),
	listedOn: z
		.enum(["practice-reviews", "framework", "how-we-learn"])
		.optional()
		.describe("The page that lists reports of this kind, besides the list of all reports: practice-reviews, framework or how-we-learn"),
	...meaningOfKind,
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
	reviewKinds: z.array(reviewKind).min(1).max(40),
	reportKinds: z.array(reportKind).min(1).max(60),
	glossary: z.array(glossaryTerm).max(80).default([]),
});

export type VocabularyRecord = z.output<typeof vocabularySchema>;

export type ReviewKind = VocabularyRecord["reviewKinds"][number];

export type ReportKind = VocabularyRecord["reportKinds"][number];

/** The people whom reviews of one kind are about. */
export type ReviewSubject = ReviewKind["subject"];
