import { z } from "zod";
import { isPeriod, isTimeZone } from "../dates.ts";
import { email, line, partialDate, phone, textMatching, webAddress, wholeDay } from "./fields.ts";
import { reference } from "./introspect.ts";

const lastSeen = partialDate
	.optional()
	.describe("When the numbers were last seen, if nobody has confirmed them since; the site then warns of it wherever they are shown");

const contact = z.strictObject({
	name: line(120).describe("The person or office that answers"),
	phone: phone.optional(),
	email: email.optional(),
	lastSeen,
	note: line(200).optional().describe("When to use it"),
});

const help = z.strictObject({
	name: line(60).describe("The person or office that answers"),
	phone: phone.optional(),
	outOfHours: phone.optional().describe("The number at night and at weekends, if it is different"),
	email: email.optional(),
	lastSeen,
	note: line(100).optional().describe("When to use it"),
});

const retentionRule = z.strictObject({
	reports: z.array(reference("reportKinds")).min(1).describe("The kinds of report that the rule applies to"),
	ofReviews: z.array(reference("reviewKinds")).min(1).describe("The kinds of review whose reports the rule applies to"),
	keepFor: z
		.string()
		.refine(isPeriod, {
			message: "is not a period",
			params: { remedy: "Write a number of years, months, weeks or days after P: P2Y for two years, P12M for twelve months." },
		})
		.describe("How long the report is public, as an ISO 8601 period"),
	publishedFrom: wholeDay
		.optional()
		.describe("The rule applies only to reports first published on or after this day, so that reports already removed stay removed"),
});

const anonymity = z.strictObject({
	findings: z
		.enum(["error", "warning"])
		.default("error")
		.describe("Whether a text that may identify a person stops the build or is only reported"),
	exceptions: z
		.array(
			z.strictObject({
				record: textMatching(
					/^(?:reviews|reports|briefings)\/[a-z0-9-]+$/,
					"is not a record",
					"Write its folder and its file name without .yaml, such as record: reviews/scr-028",
				).describe("The record, such as reviews/scr-028"),
				rule: textMatching(
					/^anonymity-[a-z-]+$/,
					"is not an anonymity rule",
					"Copy the name in brackets from the message of npm run check, such as rule: anonymity-postcode",
				).describe("The rule that the message names in brackets"),
				reason: line(300).describe("Why the text may stay; it is not published"),
			}),
		)
		.max(500)
		.default([])
		.describe("Findings that may stay"),
});

const timeZone = z.string().refine(isTimeZone, {
	message: "is not a time zone",
	params: { remedy: "Write a region and a city, such as Europe/London." },
});

const securityContact = textMatching(
	/^(?:https:\/\/[^\s/]+\.[^\s]+|[^\s@:]+@[^\s@]+\.[^\s@]+)$/,
	"is neither an e-mail address nor a secure web address",
	"Write an e-mail address, such as name@example.org, or the address of a page, such as https://example.org/report.",
);

/** The schema for `board.yaml`, which says who publishes the site, how to contact them, and how long reports stay public. */
export const boardSchema = z.strictObject({
	name: line(120).describe("The Board's full name"),
	shortName: line(60).describe("What pages call the Board; not an abbreviation that other organisations use too"),
	area: line(60).describe("The area that it serves"),
	address: webAddress.describe("The address at which the site is published, without a path"),
	timeZone,
	// Screen readers mispronounce a page that is not in its declared language (WCAG 3.1.1). Only English is accepted, because the
	// templates are in English. See docs/decisions/0022-boards-and-languages.md.
	language: textMatching(/^en(-[A-Z]{2})?$/, "is not one that the site has words in", "Write a kind of English, such as en-GB.").describe(
		"The language of the pages, such as en-GB",
	),
	status: line(300)
		.optional()
		.describe("What has become of the Board, such as what has replaced it; shown on the home page and at the foot of every page"),
	demonstration: line(240).optional().describe("A notice on every page that the site is fictional"),
	contacts: z.strictObject({
		requests: contact.describe("Whom readers ask for removed and unpublished reports"),
		press: contact.describe("Whom journalists ask"),
		security: securityContact
			.optional()
			.describe("Where to report a security problem of the website, by e-mail or on a page; published in /.well-known/security.txt"),
		concern: z
			.array(help)
			.min(1)
			.max(3)
			.describe(
				"Whom to tell about somebody in danger, the most urgent contact first; at most three, so that they can be read at a glance",
			),
	}),
	partners: z.array(line(80)).max(20).default([]).describe("Organisations named at the foot of every page"),
	exitTo: webAddress.describe("Where 'Exit this page' leads: an ordinary page that does not reveal the visit"),
	replaces: z
		.array(textMatching(/^\/[\w./-]*$/, "is not a path", "Write only the path, starting with /."))
		.default([])
		.describe("Paths of old pages that now lead to the home page"),
	documentsInSearchEngines: z
		.boolean()
		.default(false)
		.describe("Whether search engines may list the PDFs; the NSPCC's repository keeps its reviews out of them"),
	anonymity: anonymity
		.default({ findings: "error", exceptions: [] })
		.describe("How strictly texts are checked for details that can identify a person"),
	retention: z.array(retentionRule).describe("Which reports are removed, and after how long; all others stay"),
});

export type BoardRecord = z.output<typeof boardSchema>;
