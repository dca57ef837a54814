/** Checks that no page of the Kirklees site claims more than is known about a record, and that pages show readers any doubts. */
import { describe, expect, inject, test } from "vitest";
import { fileAt, pagesOf, read } from "../support/output.ts";
import { mainText } from "../support/render-board.ts";

const site = inject("ours");
const markup = new Map(pagesOf(site).map((address) => [address, read(site, fileAt(address))]));
const pages = new Map([...markup].map(([address, text]) => [address, mainText(text)]));
const at = (address: string) => pages.get(address) ?? expect.unreachable();

test.each([
	["that a document is anonymised or describes harm", /has been anonymised|describes harm/],
	["that no report has been removed", /No report has been removed/],
	["that everything published about a review is listed", /What was published about it/],
	["that what was learned stays", /[Ww]hat was learned(?: from a review)? stays/],
	["that reviews are known by a number", /known by a number/],
	["that a partner is a partner of the Board", /is a partner of the Board/],
	["that executive summaries were published with overview reports", /published with its overview report/],
])("no page claims %s, because the records do not say so", (_, words) => {
	expect([...pages].flatMap(([address, text]) => (words.test(text) ? address : []))).toEqual([]);
});

test("every page that shows the local telephone number warns that the number was last seen in 2016", () => {
	for (const [address, text] of markup) {
		const shown = text.split("tel:01484456848").length - 1;
		expect([address, text.split("last seen in 2016 and not confirmed since").length - 1]).toEqual([address, shown]);
	}
});

test("the page about reviews quotes the board's conditions for a review, and adds the full name of the Act", () => {
	expect(at("/about/reviews/")).toContain("inter-agency and/or inter-disciplinary working");
	expect(at("/about/reviews/")).toMatch(
		/under the Domestic Violence Act 2004 .*The Act is the Domestic Violence, Crime and Victims Act 2004; .* section 9/,
	);
});

test("the steps after a review are shown without numbers or arrows, because their order is not known", () => {
	expect(at("/how-we-learn/")).toContain("in no particular order");
	expect(markup.get("/how-we-learn/")).not.toContain('<ol class="flowchart');
});

test.each(["024", "025", "026", "027"])(
	"the pages of SCR %s, of its briefing and of the lists say that serious case reviews have been replaced",
	(number) => {
		for (const address of [
			"/",
			"/reviews/",
			"/briefings/",
			"/reports/",
			`/reviews/scr-${number}/`,
			`/briefings/learning-document-scr-${number}/`,
		])
			expect([address, at(address)]).toEqual([
				address,
				expect.stringContaining("Local child safeguarding practice reviews have replaced them."),
			]);
	},
);

describe("the page of a superseded publication links to the newer publication", () => {
	const GUIDANCE = ["2010", "2013", "2015", "2018", "2023", "2026"].map((year) => `hm-government-working-together-${year}`);
	test.each([
		...GUIDANCE.slice(0, -1).map((older, index) => [older, GUIDANCE[index + 1] ?? ""]),
		["panel-practice-guidance-2019", "panel-guidance-for-safeguarding-partners-2025"],
		["ico-how-to-disclose-information-safely-2018", "ico-disclosing-documents-to-the-public-securely-2025"],
		["cps-liaison-and-information-exchange-guide-2014", "cps-protocol-for-liaison-and-information-exchange"],
	])("the page of the superseded publication %s links to the newer publication", (older, newer) => {
		expect(at(`/reports/${older}/`)).toContain("This has been superseded by a newer publication:");
		expect(markup.get(`/reports/${older}/`)).toContain(`href="/reports/${newer}/"`);
	});
});

test.each([
	["uea-understanding-serious-case-reviews-2005-2007", "Who published it was not seen."],
	["panel-annual-review-of-lcsprs-and-rapid-reviews-2021", "Written by the two universities for the Panel"],
	["ico-disclosing-documents-to-the-public-securely-2025", "another gives only the year"],
	["dcsf-analysing-child-deaths-and-serious-injury-2003-2005", "Published by the Department for Education and Skills"],
	["nspcc-caspar-panel-annual-report-2023-2024", "The title is read from the address"],
	["cafcass-learning-from-97-serious-case-reviews-2017", "the report’s own title was not seen"],
])("the page of the publication %s tells readers which of its details are in doubt", (report, words) => {
	expect(at(`/reports/${report}/`)).toContain(words);
});

test("the home page lists four new reports that can be read through a link, and no guidance about publishing", () => {
	const [, latest = ""] = /home-columns__latest([\s\S]*?)<\/section>/.exec(markup.get("/") ?? "") ?? [];
	const found = [...latest.matchAll(/href="(\/reports\/[^"]+)"/g)].map(([, report = ""]) => report);
	expect(found).toHaveLength(4);
	for (const report of found) expect([report, at(report)]).toEqual([report, expect.stringContaining("Read it at ")]);
	expect(found.join()).not.toMatch(/ico-|uk-government-security/);
});
