/** The fields that several kinds of record share, each with the message an editor reads when it is wrong. */
import { z } from "zod";
import type { IsoDay, PartialDate } from "../dates.ts";
import { isPartialDate, isWholeDay } from "../dates.ts";
import { markdownFault } from "../markdown-rules.ts";

/** What a rule of ours hands to the printer beside its message: how to mend the mistake. */
export type Remedy = { remedy: string };

function refusal(remedy: string): { params: Remedy } {
	return { params: { remedy } };
}

/** One line of plain text, with its greatest length in characters. */
export function line(longest: number) {
	return z
		.string()
		.trim()
		.min(1)
		.max(longest)
		.refine((text) => !/[\r\n]/.test(text), {
			message: "must be one line",
			...refusal("Join the lines, or use a field that takes several paragraphs."),
		});
}

/** Free text in Markdown (raw HTML, headings and images are refused), with its greatest length in characters. */
export function markdown(longest: number) {
	return z
		.string()
		.trim()
		.min(1)
		.max(longest)
		.superRefine((text, context) => {
			const fault = markdownFault(text);
			if (fault) context.addIssue({ code: "custom", message: fault.message, ...refusal(fault.remedy) });
		});
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Says whether a name can be an identity: lower-case letters, digits and single hyphens, at most 80 characters. */
export function isSlug(name: string): boolean {
	return SLUG.test(name) && name.length <= 80;
}

/** The identity of another record or of a vocabulary entry: lower-case letters, digits and single hyphens. */
export const slug = z.string().refine(isSlug, {
	message: "is not an identifier",
	...refusal("Use lower-case letters, digits and hyphens, such as domestic-abuse."),
});

/** A date as precise as it is known: year, month or day. A bare year may be written without quotes. */
export const partialDate = z
	.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string())
	.refine((text) => isPartialDate(text), {
		message: "is not a date",
		...refusal("Write 2017, 2017-05 or 2017-05-17, whichever is known."),
	})
	.transform((text) => text as PartialDate);

/** A whole day, where a rule needs one. */
export const wholeDay = z
	.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string())
	.refine((text) => isWholeDay(text), {
		message: "is not a day",
		...refusal("Write the whole day as year-month-day, such as 2017-05-17."),
	})
	.transform((text) => text as IsoDay);

/** An address on the web that readers are sent to. */
export const webAddress = z.string().refine(isWebAddress, {
	message: "is not a web address",
	...refusal("Copy the whole address, beginning with https:// or http://."),
});

function isWebAddress(text: string): boolean {
	if (/\s/.test(text)) return false;
	const url = URL.parse(text);
	return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.hostname.includes(".");
}

/** A British telephone number as it is to be shown, such as 01484 225019 or 999. */
export const phone = z.string().regex(/^\+?\d[\d ]{1,15}\d$/);

/** A list in which nothing stands twice. */
export function distinct<T extends z.ZodType>(item: T, longest: number) {
	return z
		.array(item)
		.max(longest)
		.superRefine((items, context) => {
			items.forEach((value, index) => {
				if (items.indexOf(value) === index) return;
				context.addIssue({
					code: "custom",
					path: [index],
					message: `is in the list twice: ${String(value)}`,
					...refusal("Delete one of the two."),
				});
			});
		});
}

/** Themes, audiences or agencies by their vocabulary identifiers; absent means none is known. */
export const identifiers = distinct(slug, 12).default([]);
