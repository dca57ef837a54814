/** Generates a board of any size for benchmarks. Its records contain random text and match the real schema. */
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Numbers } from "./numbers.ts";
import { Words } from "./words.ts";

const EXAMPLESHIRE = path.resolve(import.meta.dirname, "../fixtures/exampleshire");
const SHARED = ["board.yaml", "vocabulary.yaml", "wording.yaml", "how-we-learn.yaml"];

/** The date for which the benchmark builds a generated board. */
export const DAY = "2026-12-01";
export const NEXT_DAY = "2026-12-02";
/** The publication dates of the generated records are spread over these years. */
const [FIRST_YEAR, LAST_YEAR] = [2012, 2026];

const THEMES = ["neglect", "physical-abuse", "domestic-abuse", "infants", "teenagers", "disability", "online-harm", "home-education"];
const AGENCIES = ["childrens-social-care", "police", "health", "education", "early-years", "housing", "probation"];
const AUDIENCES = ["social-work-and-early-help", "health", "education", "early-years", "police-and-criminal-justice", "managers"];

/**
 * Writes a data folder with random reviews of about 800 words. Every third review has an overview report, and every fourth
 * has a briefing.
 * @param folder the data folder to create; its previous content is deleted
 * @param count the number of reviews
 */
export async function writeCorpus(folder: string, count: number, seed = 1): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const kind of ["reviews", "reports", "briefings"]) await mkdir(path.join(folder, kind), { recursive: true });
	for (const name of SHARED) await cp(path.join(EXAMPLESHIRE, name), path.join(folder, name));
	const words = await Words.ofRecordsIn(EXAMPLESHIRE);
	for (let start = 0; start < count; start += 500) {
		const batch = Array.from({ length: Math.min(500, count - start) }, (_, index) => start + index);
		await Promise.all(
			batch.flatMap((index) => filesOf(index, seed, words).map(([name, text]) => writeFile(path.join(folder, name), text))),
		);
	}
}

/** Returns the files of one review. They depend only on the index and the seed, so a larger board contains every smaller one. */
function filesOf(index: number, seed: number, words: Words): Array<[name: string, text: string]> {
	const numbers = new Numbers(seed * 1_000_003 + index);
	const year = FIRST_YEAR + numbers.below(LAST_YEAR - FIRST_YEAR + 1);
	// The latest month is November, so no record is published after the build's date in December.
	const published = `${year}-${two(1 + numbers.below(11))}-${two(1 + numbers.below(28))}`;
	const isOld = year < 2020;
	const slug = `${isOld ? "scr" : "lcspr"}-${index + 1}`;
	const facts = { index, slug, isOld, published, themes: `[${numbers.some(THEMES, 3).join(", ")}]` };
	const say = (count: number) => words.sentences(numbers, count);
	return [
		[`reviews/${slug}.yaml`, review(facts, numbers, say)],
		...(index % 3 === 0 ? [[`reports/${slug}-overview-report.yaml`, report(facts, say)] as [string, string]] : []),
		...(index % 4 === 0 ? [[`briefings/learning-document-${slug}.yaml`, briefing(facts, numbers, say)] as [string, string]] : []),
	];
}

type Facts = { index: number; slug: string; isOld: boolean; published: string; themes: string };
type Say = (count: number) => string;

function review({ index, isOld, published, themes }: Facts, numbers: Numbers, say: Say): string {
	const learning = Array.from(
		{ length: 6 },
		() =>
			`  - point: >-\n      ${say(45)}\n    audiences: [${numbers.some(AUDIENCES, 2).join(", ")}]\n    themes: [${numbers.one(THEMES)}]\n`,
	);
	const recommendations = Array.from(
		{ length: 4 },
		() => `  - text: >-
      ${say(35)}
    agency: ${numbers.one(AGENCIES)}
    response:
      accepted: "yes"
      text: >-
        ${say(30)}
    actions:
      - action: ${say(12).replace(/\.$/, "")}
        due: 2026-${two(1 + numbers.below(12))}
    evidence:
      - text: >-
          ${say(20)}
        date: 2026-01
`,
	);
	return `reference: ${isOld ? "SCR" : "LCSPR"} ${index + 1}
kind: ${isOld ? "serious-case-review" : "child-safeguarding-practice-review"}
status: published
published: ${published}
headline: ${say(8).slice(0, 80).replace(/\W+$/, "")}
summary: >-
  ${say(140)}
themes: ${themes}
agencies: [${numbers.some(AGENCIES, 3).join(", ")}]
ageBand: ${numbers.one(["under-1", "1-5", "6-10", "11-15", "16-17"])}
learning:
${learning.join("")}recommendations:
${recommendations.join("")}`;
}

function report({ index, slug, isOld, published, themes }: Facts, say: Say): string {
	return `title: "Overview report of ${isOld ? "SCR" : "LCSPR"} ${index + 1}: ${say(7).replace(/\.$/, "").toLowerCase()}"
kind: overview-report
publisher: board
review: ${slug}
published: ${published}
themes: ${themes}
summary: >-
  ${say(90)}
onRequest: board
`;
}

function briefing({ index, slug, isOld, published, themes }: Facts, numbers: Numbers, say: Say): string {
	const items = (count: number, words: number, indent: string) =>
		Array.from({ length: count }, () => `${indent}- >-\n${indent}  ${say(words)}\n`).join("");
	const keyThemes = numbers.some(THEMES, 4).map((theme) => `  - theme: ${theme}\n    text: >-\n      ${say(28)}\n`);
	return `title: "Learning document ${isOld ? "SCR" : "LCSPR"} ${index + 1}: ${say(6).replace(/\.$/, "").toLowerCase()}"
review: ${slug}
published: ${published}
audiences: [${numbers.some(AUDIENCES, 3).join(", ")}]
themes: ${themes}
caseSummary: >-
  ${say(85)}
keyThemes:
${keyThemes.join("")}lessons:
  practitioners:
${items(4, 20, "    ")}  managers:
${items(3, 14, "    ")}questions:
${items(3, 11, "  ")}`;
}

function two(number: number): string {
	return String(number).padStart(2, "0");
}
