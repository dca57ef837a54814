import { describe, expect, test } from "vitest";
import { ofBoard, ofReport, ofReview } from "../../../../support/schema-mistakes.ts";

describe("a schema with length limits", () => {
	test("limits the length of plain text", () => {
		expect(ofReview(`headline: ${"x".repeat(90)}\n`)).toEqual([]);
		expect(ofReview(`headline: ${"x".repeat(91)}\n`)).toEqual([
			"4:11 [too-long] The headline has 91 characters; it may have 90. Shorten it by at least 1 character.",
		]);
	});

	test("limits the length of Markdown text", () => {
		expect(ofReview(`summary: ${"x".repeat(1500)}\n`)).toEqual([]);
		expect(ofReview(`summary: ${"x".repeat(1501)}\n`)).toEqual([
			"4:10 [too-long] The summary has 1501 characters; it may have 1500. Shorten it by at least 1 character.",
		]);
	});

	test("limits the number of items in a list", () => {
		const points = (count: number) => `learning:\n${"  - point: Look.\n    audiences: [everyone]\n".repeat(count)}`;
		expect(ofReview(points(20))).toEqual([]);
		expect(ofReview(points(21))).toEqual([
			"5:3 [too-long] The list of learning points has 21 items; it may have 20. Delete at least 1 item.",
		]);
	});

	test("does not count leading and trailing spaces in the length of a field", () => {
		expect(ofReview(`headline: '  ${"x".repeat(90)}  '\n`)).toEqual([]);
		expect(ofReview("headline: '   '\n")).toEqual(["4:11 [empty] The headline is empty. Fill it in, or delete it if nothing is known."]);
	});

	test("refuses plain text of more than one line", () => {
		expect(ofReview("headline: |-\n  one\n  two\n")).toEqual([
			"4:11 [value] The headline must be one line. Join the lines into one, or move the text to a field that may have several paragraphs.",
		]);
	});
});

describe("a date field", () => {
	test.each(["2017", "2017-05", "2017-05-17", "'2017'"])("accepts the date %s", (date) => {
		expect(ofReview(`published: ${date}\n`)).toEqual([]);
	});

	const ANY = "Write the date as 2017, 2017-05 or 2017-05-17, whichever is known.";

	test.each([
		["17/05/2017", "Write published: 2017-05-17"],
		["7.5.2017", "Write published: 2017-05-07"],
		["05/17/2017", "Write published: 2017-05-17"],
		["05/2017", "Write published: 2017-05"],
		["2017/5/7", "Write published: 2017-05-07"],
		["20170517", "Write published: 2017-05-17"],
		["2017-05-17T10:00", "Write published: 2017-05-17"],
		["17 May 2017", "Write published: 2017-05-17"],
		["17th May 2017", "Write published: 2017-05-17"],
		["May 17, 2017", "Write published: 2017-05-17"],
		["Sept 2017", "Write published: 2017-09"],
		["“2017”", "Write published: 2017"],
		["2017-13", "There is no month 13. Write the date as year-month-day, with a month from 01 to 12."],
		["31/13/2017", "There is no month 13. Write the date as year-month-day, with a month from 01 to 12."],
		["17/05/17", `Write the year first, and with four digits. ${ANY}`],
		["0217-05-17", "Write the year first. It must be from 1900 to 2199."],
		["201705", ANY],
		["2017.10", ANY],
		["Mayday 2017", "Write published: 2017-05"],
		["Whit 2017", ANY],
		["soon", ANY],
	])("refuses the date “%s” and suggests a fix", (date, remedy) => {
		expect(ofReview(`published: '${date}'\n`)).toEqual([`4:12 [value] The publication date is not a date: ‘${date}’. ${remedy}`]);
	});

	test.each([
		["2026-11-31", "November 2026 has 30 days"],
		["31/11/2026", "November 2026 has 30 days"],
		["2023-02-29", "February 2023 has 28 days"],
		["30 February 2024", "February 2024 has 29 days"],
		["2017-05-00", "May 2017 has 31 days"],
	])("refuses the date “%s”, which does not exist", (date, days) => {
		expect(ofReview(`published: ${date}\n`)).toEqual([
			`4:12 [value] The publication date is a day that does not exist: ‘${date}’. ${days}. Correct the day, and write the date as year-month-day.`,
		]);
	});

	const WHOLE = "Write the full date as year, month and day, such as 2017-05-17.";

	test.each([
		["2017", WHOLE],
		["2017-05", WHOLE],
		["May 2017", WHOLE],
		["17/05/2017", "Write on: 2017-05-17"],
	])("refuses “%s” if a full date is needed", (date, remedy) => {
		expect(ofReport(`notBefore:\n  on: ${date}\n  reason: Because.\n`)).toEqual([
			`6:7 [value] The end date of the embargo is not a full date: ‘${date}’. ${remedy}`,
		]);
	});
});

describe("a schema with identifiers", () => {
	const lower = "Use lower-case letters, digits and hyphens, such as domestic-abuse.";
	const named = (id: string) => ofBoard("vocabulary.yaml", "id: neglect", `id: '${id}'`);

	test.each(["Neglect", "domestic abuse", "domestic_abuse", "-neglect", "neglect-", "a--b", "négligence"])(
		"refuses the identifier “%s”",
		(id) => {
			expect(named(id)).toEqual([`2:9 [value] The identifier of theme 1 is not an identifier: ‘${id}’. ${lower}`]);
		},
	);

	test("refuses an identifier of more than 80 characters", () => {
		expect(named("x".repeat(81))).toEqual([`2:9 [value] The identifier of theme 1 is not an identifier. ${lower}`]);
	});

	test("refuses an identifier that appears twice in a list", () => {
		expect(ofReview("themes: [neglect, domestic-abuse, neglect]\n")).toEqual([
			"4:35 [value] Theme 3 is already in the list: ‘neglect’. Delete one of the two.",
		]);
	});
});

describe("a field with a fixed format", () => {
	test.each(["https://www.gov.uk/a?b=c#d", "http://example.org"])("accepts the web address %s", (url) => {
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
	])("refuses %s as a web address", (url) => {
		expect(ofReport(`notice: '${url}'\n`)).toEqual([
			`5:9 [value] The web address of the notice is not a web address: ‘${url}’. Copy the whole address, starting with https:// or http://.`,
		]);
	});

	test.each([
		[
			"text as a telephone number",
			"phone: '999'",
			"phone: ring us",
			"14:14 [value] The telephone number of contact 1 for concerns is not a telephone number: ‘ring us’. Write only digits and spaces, such as 01632 960225. In a file, put quotes around them.",
		],
		[
			"a name as an e-mail address",
			"phone: '999'",
			"email: nobody",
			"14:14 [value] The e-mail address of contact 1 for concerns is not an e-mail address: ‘nobody’. Write the whole address, such as name@example.org.",
		],
		[
			"the name of a language instead of its code",
			"language: en-GB",
			"language: English",
			"6:11 [value] The language is not one that the site has words in: ‘English’. Write a kind of English, such as en-GB.",
		],
		[
			"a language for which the site has no words",
			"language: en-GB",
			"language: cy",
			"6:11 [value] The language is not one that the site has words in: ‘cy’. Write a kind of English, such as en-GB.",
		],
		[
			"an unknown time zone",
			"Europe/London",
			"Europe/Kirklees",
			"5:11 [value] The time zone is not a time zone: ‘Europe/Kirklees’. Write a region and a city, such as Europe/London.",
		],
		[
			"a period in words",
			"P12M",
			"12 months",
			"19:14 [value] The period of retention rule 1 is not a period: ‘12 months’. Write a number of years, months, weeks or days after P: P2Y for two years, P12M for twelve months.",
		],
		[
			"a path without a leading slash",
			"area: Testshire",
			"area: Testshire\nreplaces: [old.html]",
			"4:12 [value] Old path 1 is not a path: ‘old.html’. Write only the path, starting with /.",
		],
	])("refuses a value in the wrong format: %s", (_, from, to, message) => {
		expect(ofBoard("board.yaml", from, to)).toEqual([message]);
	});
});

describe("a Markdown field", () => {
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
	])("accepts the Markdown %j", (markdown) => {
		expect(summary(markdown)).toEqual([]);
	});

	const html = "Use Markdown: **bold**, *emphasis*, [words](https://address), and - for a list.";
	const words = (bold: string) => `Delete the # at the start of the line, or write the words in bold: ${bold}.`;
	const start = "Start the address with https://, or with / for a page of this site.";

	test.each([
		["one <b>word</b>", "contains HTML (<b>), which readers would see as it is written: ‘one <b>word</b>’", html],
		["</p>", "contains HTML (</p>), which readers would see as it is written: ‘</p>’", html],
		["x <!-- hidden -->", "contains HTML (<!-- hidden -->), which readers would see as it is written: ‘x <!-- hidden -->’", html],
		[
			"see <https://example.org>",
			"contains HTML (<https://example.org>), which readers would see as it is written: ‘see <https://example.org>’",
			html,
		],
		["# Findings", "contains a heading (# Findings); a field cannot have headings: ‘# Findings’", words("**Findings**")],
		["Text\n\n### More", "contains a heading (### More); a field cannot have headings", words("**More**")],
		[
			"![A child](/a.png)",
			"contains an image (![A child](); a field cannot have images: ‘![A child](/a.png)’",
			"Put the picture into the PDF, and say in words what it shows.",
		],
		["[x](javascript:alert(1))", "contains a link that readers cannot follow (javascript:alert(1): ‘[x](javascript:alert(1))’", start],
		["[x](data:text/html,y)", "contains a link that readers cannot follow (data:text/html,y): ‘[x](data:text/html,y)’", start],
		["[x](//example.org)", "contains a link that readers cannot follow (//example.org): ‘[x](//example.org)’", start],
		["[x](/\\example.org)", "contains a link that readers cannot follow (/\\example.org): ‘[x](/\\example.org)’", start],
		["[x](www.gov.uk)", "contains a link that readers cannot follow (www.gov.uk): ‘[x](www.gov.uk)’", start],
		["[x](https:///a)", "contains a link that readers cannot follow (https:///a): ‘[x](https:///a)’", start],
		["[x]()", "contains a link that readers cannot follow (it is empty): ‘[x]()’", start],
	])("refuses the Markdown %j", (markdown, message, remedy) => {
		expect(summary(markdown)).toEqual([`4:10 [value] The summary ${message}. ${remedy}`]);
	});
});
