/** What may stand in a field: how long, of which shape, in which Markdown. */
import { describe, expect, test } from "vitest";
import { mistakesIn, NATIONAL, REVIEW, SMALLEST } from "../../../../support/records.ts";

/** Everything that is wrong with a review that ends in these lines; its own three lines go before. */
const ofReview = (lines: string) =>
	mistakesIn({ "reviews/scr-001.yaml": REVIEW + lines }).map((line) => line.replace("reviews/scr-001.yaml:", ""));

/** The same for a national report, after its own four lines. */
const ofReport = (lines: string) => mistakesIn({ "reports/a.yaml": NATIONAL + lines }).map((line) => line.replace("reports/a.yaml:", ""));

/** The same for `board.yaml` with one thing in it changed. */
const ofBoard = (from: string, to: string) =>
	mistakesIn({ "board.yaml": SMALLEST["board.yaml"]?.replace(from, to) }).map((line) => line.replace("board.yaml:", ""));

describe("length", () => {
	test("a line may be as long as its field allows, and no longer", () => {
		expect(ofReview(`headline: ${"x".repeat(90)}\n`)).toEqual([]);
		expect(ofReview(`headline: ${"x".repeat(91)}\n`)).toEqual([
			"4:11 [too-long] headline has 91 characters; it may have 90. Shorten it: what a reader needs in one sitting.",
		]);
	});

	test("so may a text", () => {
		expect(ofReview(`summary: ${"x".repeat(1500)}\n`)).toEqual([]);
		expect(ofReview(`summary: ${"x".repeat(1501)}\n`)).toEqual([
			"4:10 [too-long] summary has 1501 characters; it may have 1500. Shorten it: what a reader needs in one sitting.",
		]);
	});

	test("so may a list", () => {
		const points = (count: number) => `learning:\n${"  - point: Look.\n    audiences: [everyone]\n".repeat(count)}`;
		expect(ofReview(points(20))).toEqual([]);
		expect(ofReview(points(21))).toEqual([
			"5:3 [too-long] learning has 21 items; it may have 20. Keep the most useful and delete the rest.",
		]);
	});

	test("spaces around a text do not count", () => {
		expect(ofReview(`headline: '  ${"x".repeat(90)}  '\n`)).toEqual([]);
		expect(ofReview("headline: '   '\n")).toEqual(["4:11 [empty] headline is empty. Fill it in, or delete it if nothing is known."]);
	});

	test("a line is one line", () => {
		expect(ofReview("headline: |-\n  one\n  two\n")).toEqual([
			"4:11 [value] headline must be one line. Join the lines, or use a field that takes several paragraphs.",
		]);
	});
});

describe("dates", () => {
	test.each(["2017", "2017-05", "2017-05-17", "'2017'"])("%s is one", (date) => {
		expect(ofReview(`published: ${date}\n`)).toEqual([]);
	});

	const ANY = "Write 2017, 2017-05 or 2017-05-17, whichever is known.";

	test.each([
		["17/05/2017", "Write 2017-05-17."],
		["7.5.2017", "Write 2017-05-07."],
		["05/17/2017", "Write 2017-05-17."],
		["05/2017", "Write 2017-05."],
		["2017/5/7", "Write 2017-05-07."],
		["20170517", "Write 2017-05-17."],
		["2017-05-17T10:00", "Write 2017-05-17."],
		["17 May 2017", "Write 2017-05-17."],
		["17th May 2017", "Write 2017-05-17."],
		["May 17, 2017", "Write 2017-05-17."],
		["Sept 2017", "Write 2017-09."],
		["“2017”", "Write 2017."],
		["2017-13", "There is no month 13: write one from 01 to 12."],
		["31/13/2017", "There is no month 13: write one from 01 to 12."],
		["17/05/17", `Write the year with four figures, and first. ${ANY}`],
		["0217-05-17", "Write a year from 1900 to 2199, and first."],
		["201705", ANY],
		["2017.10", ANY],
		["Mayday 2017", "Write 2017-05."],
		["Whit 2017", ANY],
		["soon", ANY],
	])("%s is none", (date, remedy) => {
		expect(ofReview(`published: '${date}'\n`)).toEqual([`4:12 [value] published is not a date: ‘${date}’. ${remedy}`]);
	});

	test.each([
		["2026-11-31", "November 2026 has 30 days"],
		["31/11/2026", "November 2026 has 30 days"],
		["2023-02-29", "February 2023 has 28 days"],
		["30 February 2024", "February 2024 has 29 days"],
		["2017-05-00", "May 2017 has 31 days"],
	])("%s does not exist", (date, days) => {
		expect(ofReview(`published: ${date}\n`)).toEqual([
			`4:12 [value] published is a day that does not exist: ‘${date}’. ${days}: write the right one as year-month-day.`,
		]);
	});

	const WHOLE = "Write the whole day as year-month-day, such as 2017-05-17.";

	test.each([
		["2017", WHOLE],
		["2017-05", WHOLE],
		["May 2017", WHOLE],
		["17/05/2017", "Write 2017-05-17."],
	])("%s is no whole day", (date, remedy) => {
		expect(ofReport(`publishFrom:\n  on: ${date}\n  reason: Because.\n`)).toEqual([
			`6:7 [value] on of publishFrom is not a day: ‘${date}’. ${remedy}`,
		]);
	});
});

describe("identifiers", () => {
	const lower = "Use lower-case letters, digits and hyphens, such as domestic-abuse.";
	const named = (id: string) =>
		mistakesIn({ "vocabulary.yaml": SMALLEST["vocabulary.yaml"]?.replace("id: neglect", `id: '${id}'`) }).map((line) =>
			line.replace("vocabulary.yaml:", ""),
		);

	test.each(["Neglect", "domestic abuse", "domestic_abuse", "-neglect", "neglect-", "a--b", "négligence"])("%s is none", (id) => {
		expect(named(id)).toEqual([`2:9 [value] id of themes[0] is not an identifier: ‘${id}’. ${lower}`]);
	});

	test("one of more than eighty characters is none", () => {
		expect(named("x".repeat(81))).toEqual([`2:9 [value] id of themes[0] is not an identifier. ${lower}`]);
	});

	test("a list names each once", () => {
		expect(ofReview("themes: [neglect, domestic-abuse, neglect]\n")).toEqual([
			"4:35 [value] themes[2] is in the list twice: neglect. Delete one of the two.",
		]);
	});
});

describe("addresses and numbers", () => {
	test.each(["https://www.gov.uk/a?b=c#d", "http://example.org"])("%s can be followed", (url) => {
		expect(ofReport(`notice: ${url}\n`)).toEqual([]);
	});

	test.each([
		"www.gov.uk",
		"/reviews/",
		"javascript:alert(1)",
		"data:text/html,x",
		"ftp://example.org",
		"https://localhost",
		"https://user:word@example.org",
		"https://exam ple.org",
	])("%s cannot", (url) => {
		expect(ofReport(`notice: '${url}'\n`)).toEqual([
			`5:9 [value] notice is not a web address: ‘${url}’. Copy the whole address, beginning with https:// or http://.`,
		]);
	});

	test.each([
		[
			"a telephone number",
			"phone: '999'",
			"phone: ring us",
			"14:14 [value] phone of concern[0] of contacts is not a telephone number: ‘ring us’. Write digits and spaces in quotes, such as '01632 960225'.",
		],
		[
			"an e-mail address",
			"phone: '999'",
			"email: nobody",
			"14:14 [value] email of concern[0] of contacts is not an e-mail address: ‘nobody’. Write it as name@example.org.",
		],
		[
			"a language",
			"language: en-GB",
			"language: English",
			"6:11 [value] language is not a language that the site has words in: ‘English’. Write it as en-GB.",
		],
		[
			"a language without words",
			"language: en-GB",
			"language: cy",
			"6:11 [value] language is not a language that the site has words in: ‘cy’. Write it as en-GB.",
		],
		[
			"a time zone",
			"Europe/London",
			"Europe/Kirklees",
			"5:11 [value] timeZone is not a time zone: ‘Europe/Kirklees’. Write it as Europe/London.",
		],
		[
			"a period",
			"P12M",
			"12 months",
			"19:14 [value] keepFor of retention[0] is not a period: ‘12 months’. Write an ISO 8601 period of years, months or days: P12M for twelve months.",
		],
		[
			"a path",
			"area: Testshire",
			"area: Testshire\nreplaces: [old.html]",
			"4:12 [value] replaces[0] is not a path: ‘old.html’. Write the path only, beginning with /.",
		],
	])("%s", (_, from, to, message) => {
		expect(ofBoard(from, to)).toEqual([message]);
	});
});

describe("Markdown", () => {
	const summary = (markdown: string) => ofReview(`summary: |-\n  ${markdown.replaceAll("\n", "\n  ")}\n`);

	test.each([
		"**bold** and *emphasis*",
		"- one\n- two",
		"[words](https://example.org/a_(b))",
		"[how](/how-we-learn/)",
		"[ring](tel:999)",
		"5 < 6, a <b",
		"#1 of 2",
		"wow![1]",
	])("%j is shown as it is meant", (markdown) => {
		expect(summary(markdown)).toEqual([]);
	});

	const html = "Use Markdown: **bold**, *emphasis*, [words](https://address), and - for a list.";
	const words = "Write the words as a sentence, or put ** around them.";
	const begin = "Begin the address with https://, or with / for a page of this site.";

	test.each([
		["one <b>word</b>", "contains HTML (<b>), which would be shown as it is written: ‘one <b>word</b>’", html],
		["</p>", "contains HTML (</p>), which would be shown as it is written: ‘</p>’", html],
		["x <!-- hidden -->", "contains HTML (<!-- hidden -->), which would be shown as it is written: ‘x <!-- hidden -->’", html],
		[
			"see <https://example.org>",
			"contains HTML (<https://example.org>), which would be shown as it is written: ‘see <https://example.org>’",
			html,
		],
		["# Findings", "contains a heading (# Findings), which has no place inside a field: ‘# Findings’", words],
		["Text\n\n### More", "contains a heading (### More), which has no place inside a field", words],
		[
			"![A child](/a.png)",
			"contains an image (![A child](), which has no place inside a field: ‘![A child](/a.png)’",
			"Put the picture into the PDF, and say in words what it shows.",
		],
		["[x](javascript:alert(1))", "contains a link that readers could not follow (javascript:alert(1): ‘[x](javascript:alert(1))’", begin],
		["[x](data:text/html,y)", "contains a link that readers could not follow (data:text/html,y): ‘[x](data:text/html,y)’", begin],
		["[x](//example.org)", "contains a link that readers could not follow (//example.org): ‘[x](//example.org)’", begin],
		["[x](/\\example.org)", "contains a link that readers could not follow (/\\example.org): ‘[x](/\\example.org)’", begin],
		["[x](www.gov.uk)", "contains a link that readers could not follow (www.gov.uk): ‘[x](www.gov.uk)’", begin],
		["[x](https:///a)", "contains a link that readers could not follow (https:///a): ‘[x](https:///a)’", begin],
		["[x]()", "contains a link that readers could not follow (it is empty): ‘[x]()’", begin],
	])("%j is refused", (markdown, message, remedy) => {
		expect(summary(markdown)).toEqual([`4:10 [value] summary ${message}. ${remedy}`]);
	});
});
