import { expect, test } from "vitest";
import type { PartialDate } from "../../../../scripts/records/dates.ts";
import { html } from "../../../../site/components/html.ts";
import { counted, date, email, fileSize, inSentence, siteOf, slugOf, telephone } from "../../../../site/components/text.ts";

test.each([
	["2017", '<time datetime="2017">2017</time>'],
	["2017-05", '<time datetime="2017-05">May 2017</time>'],
	["2017-05-07", '<time datetime="2017-05-07">7 May 2017</time>'],
])("shows the date %s as precisely as it is known", (day, markup) => {
	expect(date(day as PartialDate).toString()).toBe(markup);
});

test("a telephone number does not break across lines", () => {
	expect(telephone("01632 960 001").toString()).toBe('<a class="govuk-link phone" href="tel:01632960001">01632\u00a0960\u00a0001</a>');
});

test("an email address may break only before @ and full stops", () => {
	expect(email("a.b@c.org").toString()).toBe('<a class="govuk-link" href="mailto:a.b@c.org">a<wbr>.b<wbr>@c<wbr>.org</a>');
});

test("joins names with commas and “and”", () => {
	expect(html`${inSentence(["Health", "Education", "Police"])}`.toString()).toBe("Health, Education and Police");
	expect(html`${inSentence(["Health"])}`.toString()).toBe("Health");
});

test("makes an id from a heading, without punctuation at either end", () => {
	expect(slugOf("Serious case review (SCR)")).toBe("serious-case-review-scr");
	expect(slugOf("“What now?”")).toBe("what-now");
});

test("shortens a URL to its host name without www", () => {
	expect(siteOf("https://www.gov.uk/a/b?c")).toBe("gov.uk");
});

test.each([
	[1, "1 KB"],
	[86_016, "84 KB"],
	[1_258_291, "1.2 MB"],
])("shows %i bytes as %s", (bytes, words) => {
	expect(fileSize(bytes)).toBe(words);
});

test("shows a count with its noun in the singular or plural", () => {
	expect([0, 1, 3].map((count) => counted(count, "review"))).toEqual(["no reviews", "1 review", "3 reviews"]);
	expect(counted(2, "entry", "entries")).toBe("2 entries");
});
