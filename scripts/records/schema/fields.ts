/** The fields that several kinds of record share, each with the message an editor reads when it is wrong. */
import { z } from "zod";
import { dateFault } from "../date-remedies.ts";
import { type IsoDay, isPartialDate, isWholeDay, type PartialDate } from "../dates.ts";
import { markdownFault } from "../markdown-syntax.ts";
import { isSlug } from "../slugs.ts";
import { type List, reference } from "./introspect.ts";

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

/** The identity that a vocabulary entry gives itself: lower-case letters, digits and single hyphens. */
export const slug = z.string().refine(isSlug, {
	message: "is not an identifier",
	...refusal("Use lower-case letters, digits and hyphens, such as domestic-abuse."),
});

/** A date as precise as it is known: year, month or day. A bare year may be written without quotes. */
export const partialDate = dateOf("date", isPartialDate)
	.transform((text) => text as PartialDate)
	.meta({ type: ["string", "integer"], pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" });

/** A whole day, where a rule needs one. */
export const wholeDay = dateOf("day", isWholeDay)
	.transform((text) => text as IsoDay)
	.meta({ type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** Figures alone are a number in YAML, a year among them. What editors' tools are told of it is said where it is used, as `meta`. */
function dateOf(wanted: "date" | "day", isOne: (text: string) => boolean) {
	return z
		.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string())
		.superRefine((text, context) => {
			if (isOne(text)) return;
			const { message, remedy } = dateFault(text, wanted);
			context.addIssue({ code: "custom", message, ...refusal(remedy) });
		});
}

/** A page of a document, counted from 1. */
export const pageNumber = z
	.number()
	.refine((page) => Number.isInteger(page) && page >= 1, {
		message: "is not a page",
		...refusal("Write the number that the message names, such as 3."),
	})
	.meta({ type: "integer", minimum: 1 });

/** An address on the web that readers are sent to. */
export const webAddress = z
	.string()
	.refine(isWebAddress, { message: "is not a web address", ...refusal("Copy the whole address, beginning with https:// or http://.") })
	.meta({ format: "uri" });

function isWebAddress(text: string): boolean {
	if (/\s/.test(text)) return false;
	const url = URL.parse(text);
	return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.hostname.includes(".");
}

/** Text of a fixed form. */
export function shaped(form: RegExp, message: string, remedy: string) {
	return z
		.string()
		.refine((text) => form.test(text), { message, ...refusal(remedy) })
		.meta({ pattern: form.source });
}

/** A British telephone number as it is to be shown, such as 01632 960225 or 999. */
export const phone = shaped(
	/^\+?\d[\d ]{1,15}\d$/,
	"is not a telephone number",
	"Write digits and spaces in quotes, such as '01632 960225'.",
);

/** An e-mail address. */
export const email = shaped(z.regexes.email, "is not an e-mail address", "Write it as name@example.org.");

/** A list in which nothing stands twice. */
export function distinct<T extends z.ZodType>(item: T, longest: number) {
	return z
		.array(item)
		.max(longest)
		.superRefine((items, context) => {
			const seen = new Set<unknown>();
			for (const [index, value] of items.entries()) {
				if (seen.has(value))
					context.addIssue({
						code: "custom",
						path: [index],
						message: `is in the list twice: ${String(value)}`,
						...refusal("Delete one of the two."),
					});
				seen.add(value);
			}
		});
}

/** Themes, audiences or agencies by their vocabulary identifiers; absent means none is known. */
export function identifiers(list: List) {
	return distinct(reference(list), 12).default([]);
}
