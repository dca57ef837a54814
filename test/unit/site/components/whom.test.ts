import { expect, test } from "vitest";
import { boardFiles, sourcesOf } from "../../../../scripts/editing/new-board/board-files.ts";
import { boardQuestions } from "../../../../scripts/editing/new-board/board-questions.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import type { ReviewKind } from "../../../../scripts/records/schema/vocabulary.ts";
import { someoneInDanger } from "../../../../site/components/whom.ts";
import { renderBoard } from "../../../support/render-board.ts";

test.each<[ReviewKind["subject"][], string]>([
	[["child", "child"], "a child"],
	[["adult"], "an adult"],
	[["anyone"], "someone"],
	[["child", "adult"], "someone"],
	[["adult", "anyone"], "someone"],
])("the pages of a board whose reviews are about %j address readers who are worried about %s", (subjects, words) => {
	const reviewKinds = subjects.map((subject) => ({ id: "a", name: "A", plural: "As", abbreviations: [], otherWords: [], subject }));
	expect(someoneInDanger({ reviewKinds })).toBe(words);
});

const ADULTS = {
	name: "Northmere Safeguarding Adults Board",
	area: "Northmere",
	reviews: "adults",
	address: "https://learning.northmere.example",
	phone: "01632 960100",
	"local-name": "Northmere Council adult social care",
	"local-phone": "01632 960200",
};

const FOR = "audiences: [everyone]\nthemes: [self-neglect]\n";
const RECORDS: Readonly<Record<string, string>> = {
	"reviews/sar-1.yaml": `reference: SAR 1
kind: safeguarding-adults-review
status: published
published: 2026-05-01
headline: Help that was refused
summary: What happened.
describesHarm: true
anonymised: true
themes: [self-neglect]
agencies: [adult-social-care, housing]
learning: [{point: Keep in touch., audiences: [everyone], themes: [self-neglect]}]
recommendations:
  - text: Keep in touch.
    agency: housing
    actions: [{action: Write a guide., due: 2026-06}]
`,
	"reviews/sar-2.yaml": "reference: SAR 2\nkind: safeguarding-adults-review\nstatus: publication-delayed\n",
	"reports/sar-1-overview-report.yaml": `title: Overview\nkind: overview-report\npublisher: board\nreview: sar-1\npublished: 2026-05-01\nonRequest: board\n${FOR}`,
	"reports/sar-1-action-plan.yaml":
		"title: Plan\nkind: action-plan\npublisher: board\nreview: sar-1\npublished: 2024-05-01\nonRequest: board\n",
	"reports/framework.yaml": "title: The framework\nkind: framework\npublisher: board\nonRequest: board\n",
	"reports/practice.yaml": `title: A practice review\nkind: practice-review-report\npublisher: board\nonRequest: board\n${FOR}`,
	"reports/national.yaml": `title: An analysis\nkind: national-analysis\npublisher: scie\nonRequest: publisher\n${FOR}`,
	"briefings/a.yaml": `title: Help that was refused
review: sar-1
published: 2026-05-02
audiences: [everyone]
themes: [self-neglect]
describesHarm: true
caseSummary: What happened.
keyThemes: [{theme: self-neglect, text: Look.}]
lessons: {practitioners: [Look.], managers: [Ask.]}
questions: [What now?]
`,
};

test("no page contains the word “child” if all the board’s reviews are about adults", async () => {
	const defaults = boardQuestions(ADULTS).map(({ name, fallback = "" }) => [name, fallback]);
	const files = await boardFiles({ ...Object.fromEntries(defaults), "short-name": ADULTS.name, ...ADULTS });
	const result = catalogue(sourcesOf(new Map([...files, ...Object.entries(RECORDS)]), "data"), "2026-06-01" as IsoDay);
	if (!result.ok) return expect(result.problems).toEqual([]);
	const pages = renderBoard(result.catalogue);
	expect([...pages.keys()]).toEqual(
		expect.arrayContaining(["/", "/reviews/sar-1/", "/reports/sar-1-action-plan/", "/briefings/a/meeting/"]),
	);
	expect([...pages].flatMap(([address, page]) => (page.match(/.{0,40}child.{0,40}/gi) ?? []).map((found) => [address, found]))).toEqual([]);
	expect(pages.get("/")).toContain("Worried about an adult?");
});
