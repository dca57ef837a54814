import { describe, expect, test } from "vitest";
import { BRIEFING, mistakesIn, NATIONAL, OVERVIEW, REVIEW, SMALLEST } from "../../../support/records.ts";

const unknown = (kind: string, id: string, place: string, remedy: string) =>
	`[unknown-${kind}] There is no ${kind} ‘${id}’ in ${place}. ${remedy}`;
const orAdd = (place: string) => `one that is in ${place}, or add it there.`;
const inVocabulary = (kind: string, id: string, remedy = `Use one that is in vocabulary.yaml (${THERE_IS[kind]}), or add it there.`) =>
	unknown(kind, id, "vocabulary.yaml", remedy);
const meant = (word: string, place = "vocabulary.yaml") => `Did you mean ${word}? Otherwise use ${orAdd(place)}`;

/** The identifiers in the smallest board's vocabulary, in the form in which suggested fixes list them. */
const THERE_IS: Record<string, string> = { theme: "neglect, domestic-abuse", agency: "police, health", audience: "everyone, managers" };

test("a review whose references all exist is accepted", () => {
	const review = `${REVIEW}themes: [neglect]
agencies: [police]
learning:
  - point: Look.
    audiences: [everyone]
    themes: [domestic-abuse]
recommendations:
  - text: Do it.
    agency: health
    actions:
      - action: Do it now.
        agency: police
`;
	expect(mistakesIn({ "reviews/scr-001.yaml": review })).toEqual([]);
});

test("every reference in a review is checked, and the message suggests a similar identifier", () => {
	const review = `${REVIEW}themes: [neglct]
agencies: [police, fire]
learning:
  - point: Look.
    audiences: [everybody-else]
    themes: [domestic-abuze]
recommendations:
  - text: Do it.
    agency: healht
    actions:
      - action: Do it now.
        agency: polise
`;
	expect(mistakesIn({ "reviews/scr-001.yaml": review })).toEqual([
		`reviews/scr-001.yaml:4:10 ${inVocabulary("theme", "neglct", meant("neglect"))}`,
		`reviews/scr-001.yaml:5:20 ${inVocabulary("agency", "fire")}`,
		`reviews/scr-001.yaml:8:17 ${inVocabulary("audience", "everybody-else")}`,
		`reviews/scr-001.yaml:9:14 ${inVocabulary("theme", "domestic-abuze", meant("domestic-abuse"))}`,
		`reviews/scr-001.yaml:12:13 ${inVocabulary("agency", "healht", meant("agency: health"))}`,
		`reviews/scr-001.yaml:15:17 ${inVocabulary("agency", "polise", meant("agency: police"))}`,
	]);
});

test("every reference in a report is checked", () => {
	const report = NATIONAL.replace("ofsted", "offsted");
	expect(mistakesIn({ "reports/a.yaml": `${report}review: scr-1\nthemes: [x-files]\naudiences: [manager]\n` })).toEqual([
		`reports/a.yaml:3:12 ${inVocabulary("publisher", "offsted", meant("publisher: ofsted"))}`,
		`reports/a.yaml:5:9 ${unknown("review", "scr-1", "reviews/", "Use one that is in reviews/, or add it there.")}`,
		`reports/a.yaml:6:10 ${inVocabulary("theme", "x-files")}`,
		`reports/a.yaml:7:13 ${inVocabulary("audience", "manager", meant("managers"))}`,
	]);
});

test("every reference in a briefing is checked", () => {
	const briefing = `title: Two sides
review: scr-02
audiences: [all-of-us]
themes: [x]
caseSummary: What happened.
keyThemes:
  - theme: neglekt
    text: It was there.
lessons:
  practitioners: [Look.]
  managers: [Ask.]
questions: [What do we do?]
`;
	expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "briefings/a.yaml": briefing })).toEqual([
		`briefings/a.yaml:2:9 ${unknown("review", "scr-02", "reviews/", meant("review: scr-001", "reviews/"))}`,
		`briefings/a.yaml:3:13 ${inVocabulary("audience", "all-of-us")}`,
		`briefings/a.yaml:4:10 ${inVocabulary("theme", "x")}`,
		`briefings/a.yaml:7:12 ${inVocabulary("theme", "neglekt", meant("theme: neglect"))}`,
	]);
});

describe("the reference check for a name instead of an identifier", () => {
	const vocabulary = (SMALLEST["vocabulary.yaml"] ?? "").replace(
		"name: Domestic abuse",
		"name: Violence at home\n    otherWords: [Coercive control]",
	);
	const ofTheme = (theme: string) =>
		mistakesIn({ "vocabulary.yaml": vocabulary, "reviews/scr-001.yaml": `${REVIEW}themes: ['${theme}']\n` });
	const write = (line: string) => `Records use the id of an entry, not its name. Write ${line}`;

	test.each(["Violence at home", "violence-at-home", "coercive control", "Domestic Abuse"])(
		"suggests the identifier if a record uses the name “%s”",
		(name) => {
			expect(ofTheme(name)).toEqual([`reviews/scr-001.yaml:4:10 ${inVocabulary("theme", name, write("domestic-abuse"))}`]);
		},
	);

	test("recognises a misspelt name that is used instead of an identifier", () => {
		expect(ofTheme("Violance at home")).toEqual([
			`reviews/scr-001.yaml:4:10 ${inVocabulary("theme", "Violance at home", meant("domestic-abuse"))}`,
		]);
	});

	test("recognises a review’s reference that is used instead of an identifier", () => {
		const report = OVERVIEW.replace("review: scr-001", "review: SCR 001");
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": report })).toEqual([
			`reports/scr-001-overview-report.yaml:4:9 ${unknown("review", "SCR 001", "reviews/", "Records use the name of a review's file without .yaml, not its reference. Write review: scr-001")}`,
		]);
	});

	test("recognises a name of the Board that is used instead of an identifier", () => {
		expect(mistakesIn({ "reports/a.yaml": NATIONAL.replace("ofsted", "Testshire Board") })).toEqual([
			`reports/a.yaml:3:12 ${unknown("publisher", "Testshire Board", "vocabulary.yaml", write("publisher: board"))}`,
		]);
	});

	test("recognises a list item that is really two items without a line break", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}themes:\n  - neglect\n   - domestic-abuse\n` })).toEqual([
			`reviews/scr-001.yaml:5:5 ${inVocabulary("theme", "neglect - domestic-abuse", "YAML reads two items of the list as one. Start both hyphens in the same column.")}`,
		]);
	});
});

test("references are checked even if the record does not match its schema", () => {
	expect(
		mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}themes: [neglct, 5]\nagencies: police\nsumary: x\n` }).map((line) => line.split("]")[0]),
	).toEqual([
		"reviews/scr-001.yaml:4:10 [unknown-theme",
		"reviews/scr-001.yaml:4:18 [wrong-type",
		"reviews/scr-001.yaml:5:11 [wrong-type",
		"reviews/scr-001.yaml:6:1 [unknown-field",
	]);
});

test("the Board is accepted as a publisher, although the vocabulary does not list the Board", () => {
	expect(mistakesIn({ "reports/a.yaml": NATIONAL.replace("ofsted", "board") })).toEqual([]);
});

test.each(["constructor", "tostring", "hasownproperty"])(
	"refuses %s as an identifier, although it resembles a property that every object has",
	(id) => {
		expect(mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}themes: [${id}]\n` })).toEqual([
			`reviews/scr-001.yaml:4:10 ${inVocabulary("theme", id)}`,
		]);
	},
);

describe("the reference check for a review with a mistake", () => {
	const records = { "reports/scr-001-overview-report.yaml": OVERVIEW, "briefings/a.yaml": BRIEFING };

	test("reports an unknown field in a review only once, and not at the review’s reports and briefings", () => {
		expect(mistakesIn({ ...records, "reviews/scr-001.yaml": `${REVIEW}sumary: x\n` })).toEqual([
			"reviews/scr-001.yaml:4:1 [unknown-field] The record has no field called ‘sumary’. Did you mean summary?",
		]);
	});

	test("reports a review that cannot be parsed only once", () => {
		expect(mistakesIn({ ...records, "reviews/scr-001.yaml": "a: 'b\n" })).toHaveLength(1);
	});

	test.each(["SCR-001.yaml", "scr-001.yml"])("reports a review whose file is called %s only once", (name) => {
		expect(mistakesIn({ ...records, [`reviews/${name}`]: REVIEW })).toEqual([
			`reviews/${name}:1:1 [file-name] The file name ‘${name}’ cannot be part of a page's address. Rename the file to scr-001.yaml. File names have at most 80 lower-case letters, digits and hyphens, then .yaml.`,
		]);
	});
});

describe("the reference check for kinds of report and review", () => {
	const retention = (from: string, to: string) => ({ "board.yaml": (SMALLEST["board.yaml"] ?? "").replace(from, to) });
	const vocabulary = (from: string, to: string) => ({ "vocabulary.yaml": (SMALLEST["vocabulary.yaml"] ?? "").replace(from, to) });

	test("a kind that is not in the vocabulary is refused, with the kinds to choose from", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW.replace("serious-case-review", "inquest") })).toEqual([
			"reviews/scr-001.yaml:2:7 [unknown-review-kind] There is no review kind ‘inquest’ in vocabulary.yaml. Use one that is in vocabulary.yaml (serious-case-review, child-safeguarding-practice-review, learning-lessons-review, practice-review, thematic-review), or add it there.",
		]);
	});

	test("the kinds in the retention policy must be in the vocabulary", () => {
		expect(mistakesIn(retention("action-plan]", "Action plan]"))).toEqual([
			"board.yaml:17:51 [unknown-report-kind] There is no report kind ‘Action plan’ in vocabulary.yaml. Records use the id of an entry, not its name. Write action-plan",
		]);
		expect(mistakesIn(retention("[serious-case-review,", "[serious-case,"))).toEqual([
			expect.stringContaining("[unknown-review-kind] There is no review kind ‘serious-case’ in vocabulary.yaml."),
		]);
	});

	test("a kind of review that replaces another kind must be in the vocabulary", () => {
		expect(mistakesIn(vocabulary("    subject: child\n", "    subject: child\n    replacedBy: rapid-review\n"))).toEqual([
			expect.stringContaining("[unknown-review-kind] There is no review kind ‘rapid-review’ in vocabulary.yaml."),
		]);
	});

	test("two kinds cannot have the same identifier", () => {
		expect(mistakesIn(vocabulary("id: thematic-review", "id: practice-review"))).toEqual([
			expect.stringContaining("[vocabulary-distinct] The identifier practice-review is in reviewKinds twice."),
		]);
	});
});
