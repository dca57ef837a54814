/** What a record refers to must exist. */
import { describe, expect, test } from "vitest";
import { BRIEFING, mistakesIn, NATIONAL, OVERVIEW, REVIEW, SMALLEST } from "../../../support/records.ts";

const unknown = (kind: string, id: string, place: string, remedy: string) =>
	`[unknown-${kind}] there is no ${kind} ‘${id}’ in ${place}. ${remedy}`;
const orAdd = (place: string) => `one that is in ${place}, or add it there first.`;
const inVocabulary = (
	kind: string,
	id: string,
	remedy = `Use one that is in vocabulary.yaml (${THERE_IS[kind]}), or add it there first.`,
) => unknown(kind, id, "vocabulary.yaml", remedy);
const meant = (word: string, place = "vocabulary.yaml") => `Did you mean ${word}? Otherwise use ${orAdd(place)}`;

/** What the smallest board's vocabulary has. */
const THERE_IS: Record<string, string> = { theme: "neglect, domestic-abuse", agency: "police, health", audience: "everyone, managers" };

test("a review that refers to what there is has no problems", () => {
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

test("everything that a review refers to is looked up, and guessed where it is near", () => {
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
		`reviews/scr-001.yaml:12:13 ${inVocabulary("agency", "healht", meant("health"))}`,
		`reviews/scr-001.yaml:15:17 ${inVocabulary("agency", "polise", meant("police"))}`,
	]);
});

test("so is everything that a report refers to", () => {
	const report = NATIONAL.replace("ofsted", "offsted");
	expect(mistakesIn({ "reports/a.yaml": `${report}review: scr-1\nthemes: [x-files]\naudiences: [manager]\n` })).toEqual([
		`reports/a.yaml:3:12 ${inVocabulary("publisher", "offsted", meant("ofsted"))}`,
		`reports/a.yaml:5:9 ${unknown("review", "scr-1", "reviews/", "Use one that is in reviews/, or add it there first.")}`,
		`reports/a.yaml:6:10 ${inVocabulary("theme", "x-files")}`,
		`reports/a.yaml:7:13 ${inVocabulary("audience", "manager", meant("managers"))}`,
	]);
});

test("and everything that a briefing refers to", () => {
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
		`briefings/a.yaml:2:9 ${unknown("review", "scr-02", "reviews/", meant("scr-001", "reviews/"))}`,
		`briefings/a.yaml:3:13 ${inVocabulary("audience", "all-of-us")}`,
		`briefings/a.yaml:4:10 ${inVocabulary("theme", "x")}`,
		`briefings/a.yaml:7:12 ${inVocabulary("theme", "neglekt", meant("neglect"))}`,
	]);
});

describe("what is known to readers by another name", () => {
	const vocabulary = (SMALLEST["vocabulary.yaml"] ?? "").replace(
		"name: Domestic abuse",
		"name: Violence at home\n    otherWords: [Coercive control]",
	);
	const ofTheme = (theme: string) =>
		mistakesIn({ "vocabulary.yaml": vocabulary, "reviews/scr-001.yaml": `${REVIEW}themes: ['${theme}']\n` });
	const write = (id: string) => `Write ${id}: records use the id of an entry, not its name.`;

	test.each(["Violence at home", "violence-at-home", "coercive control", "Domestic Abuse"])("%s is found", (name) => {
		expect(ofTheme(name)).toEqual([`reviews/scr-001.yaml:4:10 ${inVocabulary("theme", name, write("domestic-abuse"))}`]);
	});

	test("is guessed where it is misspelt", () => {
		expect(ofTheme("Violance at home")).toEqual([
			`reviews/scr-001.yaml:4:10 ${inVocabulary("theme", "Violance at home", meant("domestic-abuse"))}`,
		]);
	});

	test("of reviews is their reference", () => {
		const report = OVERVIEW.replace("review: scr-001", "review: SCR 001");
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": report })).toEqual([
			`reports/scr-001-overview-report.yaml:4:9 ${unknown("review", "SCR 001", "reviews/", "Write scr-001: records use the name of a review's file without .yaml, not its reference.")}`,
		]);
	});

	test("of the Board are its names", () => {
		expect(mistakesIn({ "reports/a.yaml": NATIONAL.replace("ofsted", "Testshire Board") })).toEqual([
			`reports/a.yaml:3:12 ${unknown("publisher", "Testshire Board", "vocabulary.yaml", write("board"))}`,
		]);
	});

	test("two items of a list that were read as one are told apart", () => {
		expect(mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}themes:\n  - neglect\n   - domestic-abuse\n` })).toEqual([
			`reviews/scr-001.yaml:5:5 ${inVocabulary("theme", "neglect - domestic-abuse", "Two items of the list were read as one: begin both hyphens in the same column.")}`,
		]);
	});
});

test("references are looked up in a record that its schema refuses, as far as its fields are known", () => {
	expect(
		mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}themes: [neglct, 5]\nagencies: police\nsumary: x\n` }).map((line) => line.split("]")[0]),
	).toEqual([
		"reviews/scr-001.yaml:4:10 [unknown-theme",
		"reviews/scr-001.yaml:4:18 [wrong-type",
		"reviews/scr-001.yaml:5:11 [wrong-type",
		"reviews/scr-001.yaml:6:1 [unknown-field",
	]);
});

test("the Board is a publisher without being in the vocabulary", () => {
	expect(mistakesIn({ "reports/a.yaml": NATIONAL.replace("ofsted", "board") })).toEqual([]);
});

test.each(["constructor", "tostring", "hasownproperty"])("nothing is there by the name of %s", (id) => {
	expect(mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}themes: [${id}]\n` })).toEqual([
		`reviews/scr-001.yaml:4:10 ${inVocabulary("theme", id)}`,
	]);
});

describe("one mistake is one message", () => {
	const records = { "reports/scr-001-overview-report.yaml": OVERVIEW, "briefings/a.yaml": BRIEFING };

	test("a review with a mistake in it is still there for what refers to it", () => {
		expect(mistakesIn({ ...records, "reviews/scr-001.yaml": `${REVIEW}sumary: x\n` })).toEqual([
			"reviews/scr-001.yaml:4:1 [unknown-field] there is no field called ‘sumary’ here. Did you mean summary?",
		]);
	});

	test("so is one that cannot be read", () => {
		expect(mistakesIn({ ...records, "reviews/scr-001.yaml": "a: 'b\n" })).toHaveLength(1);
	});

	test.each(["SCR-001.yaml", "scr-001.yml"])("so is one in a file called %s", (name) => {
		expect(mistakesIn({ ...records, [`reviews/${name}`]: REVIEW })).toEqual([
			`reviews/${name}:1:1 [file-name] the file name ‘${name}’ cannot be a page's address. Rename it to scr-001.yaml: lower-case letters, digits and hyphens, at most 80, then .yaml.`,
		]);
	});
});
