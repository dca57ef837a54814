/**
 * Schemas for fields that determine when and where a record is public, such as embargoes, withdrawals, removals and former
 * addresses.
 */
import { z } from "zod";
import { languageName } from "../languages.ts";
import { distinct, line, slug, webAddress, wholeDay } from "./fields.ts";

const reason = line(300).describe("Why, for the Board's own record; it is not published");

/**
 * An embargo. Without `on`, the report stays hidden until an editor deletes the embargo. The date is optional, because the date
 * of an inquest or trial may change.
 */
export const notBefore = z
	.strictObject({
		on: wholeDay.optional().describe("The first public day; without it, the report is hidden until notBefore is deleted"),
		reason,
	})
	.optional()
	.describe("Do not publish it yet");

/** A longer retention period. Without `until`, the report stays public until an editor deletes `keepLonger`. */
export const keepLonger = z
	.strictObject({
		until: wholeDay.optional().describe("The last day on which it is public; without it, it is public until keepLonger is deleted"),
		reason,
	})
	.optional()
	.describe("Keep it public longer than the retention rule says");

export const withdrawn = z
	.strictObject({
		on: wholeDay.describe("The first day on which it is no longer public"),
		until: wholeDay.optional().describe("The first day on which it is public again; without it, it stays withdrawn"),
		reason,
		byOrder: z.boolean().optional().describe("true if the site must not show even that it was removed"),
	})
	.optional()
	.describe("Take it down");

/** A report that was removed before the Board began to keep these records. Only the fact of its removal is recorded. */
export const removed = z
	.strictObject({ on: wholeDay.optional().describe("The first day on which it was no longer public, if known") })
	.optional()
	.describe("It was public, and was removed before these records began; {} if the day is not known");

export const republished = z
	.strictObject({ on: wholeDay.describe("The day on which it became public again"), reason })
	.optional()
	.describe("It was removed and the Board has decided to publish it again");

export const alsoAt = z
	.array(
		z.strictObject({
			name: line(120).describe("Who holds the copy, such as NSPCC national case review repository"),
			url: webAddress.optional().describe("The address of the copy, if it has one"),
		}),
	)
	.max(5)
	.default([])
	.describe("Where else readers can find it; shown even after it has been removed here");

export const formerly = distinct(slug, 10)
	.default([])
	.describe("Earlier file names of this record without .yaml; their addresses redirect to this one");

/** The forms of a version for other readers, such as an easy-read version of a report. */
export const FORMATS = ["easy-read", "translation", "audio", "video", "summary"] as const;

/** Fields for a version of a report in another language or form. A version is removed together with the original report. */
export const version = {
	versionOf: slug.optional().describe("The report of which this is a version for other readers, by its file name without .yaml"),
	language: z
		.string()
		.refine((tag) => languageName(tag) !== undefined, {
			message: "is not the tag of a language",
			params: { remedy: "Write a language tag (BCP 47), such as ur for Urdu, pl for Polish or bfi for British Sign Language." },
		})
		.optional()
		.describe("The language of the document, if it is not that of the site, such as ur"),
	format: z.enum(FORMATS).optional().describe("The form of the document, if it is a version of another"),
};

export type Withdrawal = NonNullable<z.output<typeof withdrawn>>;
