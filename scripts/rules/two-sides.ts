/**
 * Rules on printed length. A briefing must fit on two sides of A4, and its sheet for team meetings on one side. The constants
 * follow the measurements in `site/assets/styles/_print.scss`. A browser test prints the longest briefing that these rules
 * accept.
 */

import { numberWarning } from "../records/contacts.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import { linesOfItem, linesOfMarkdown, linesOfPlain } from "./printed-lines.ts";

/** The number of lines on one side of A4. The printed area is 277 mm high, and a line of 9.5-point type is 11.875 points high. */
const SIDE = 66;

/** The number of lines on two sides. Six lines are subtracted, because some lines at the foot of a side may stay empty. */
const TWO_SIDES = 2 * SIDE - 6;

/**
 * The numbers of lines that are left empty for handwriting on the sheet for team meetings. In this order, they are below each
 * question, for what was agreed, and for the team and the date.
 */
const NOTE = 2;
const AGREED = 6;
const NAMES = 2;

/**
 * The column widths in ems: the full page, half the page, a list in half the page, the lessons for practitioners, the lessons
 * for managers, the questions, a contact for help, and the title.
 */
const PAGE = 54.9;
const HALF = 26.2;
const HALF_ITEM = 25.4;
const PRACTITIONERS = 28.4;
const MANAGERS = 20.9;
const QUESTION = 51.6;
const THIRD = 16.4;
const TITLE = 34.7;

/** Heights in lines. A heading includes the space around it, and a box consists of its border and padding. */
const TITLE_LINE = 1.46;
const HEADING = 1.7;
const BOX = 1.3;

/** The space between the parts of a page, in lines. */
const BETWEEN = 2;

export function briefingsFitTwoSides(records: Records): Problem[] {
	const { board, vocabulary } = records;
	const layout = layoutLines(board.record);
	const themes = new Map(vocabulary.record.themes.map(({ id, name }) => [id, name]));
	return [...records.briefings.values()].flatMap((briefing) => {
		const { title, ...parts } = partsOf(briefing, records, themes);
		const lines = Math.ceil(Object.values(parts).reduce((sum, part) => sum + part, layout + title));
		if (lines <= TWO_SIDES) return [];
		const [longest] = Object.entries(parts).toSorted(([, a], [, b]) => b - a);
		return problemAt(briefing.source.locate([]), {
			rule: "two-sides",
			message: `The briefing takes ${lines} lines on paper, and two sides of A4 have room for ${TWO_SIDES}`,
			remedy: `Shorten it, or join paragraphs and list items. Its longest part, ${longest?.[0]}, takes ${Math.ceil(longest?.[1] ?? 0)} lines.`,
		});
	});
}

/** Requires the sheet for team meetings to fit on one side, including its space for handwriting. */
export function sheetsFitOneSide(records: Records): Problem[] {
	const { board, wording, briefings } = records;
	const wellbeing = HEADING + linesOfMarkdown(wording.record.wellbeing, PAGE);
	const layout = layoutLines(board.record);
	return [...briefings.values()].flatMap(({ slug, record: { title, questions }, source }) => {
		if (!questions) return [];
		const from = `Read the briefing first: ${title}, published 30 September 2026. ${board.record.address}/briefings/${slug}/`;
		const questionLines = questions.reduce((sum, question) => sum + linesOfItem(question, QUESTION) + NOTE, 0);
		const head = layout + linesOfPlain(title, TITLE) * TITLE_LINE + linesOfItem(from, PAGE) + NAMES;
		const lines = Math.ceil(head + wellbeing + HEADING + questionLines + HEADING + AGREED);
		if (lines <= SIDE) return [];
		return problemAt(source.locate(["questions"]), {
			rule: "one-side",
			message: `The sheet for meetings takes ${lines} lines on paper, and one side of A4 has room for ${SIDE}`,
			remedy: `Shorten the questions, or the text of wellbeing in wording.yaml, which takes ${Math.ceil(wellbeing)} lines.`,
		});
	});
}

/** Returns the number of lines that each part of a briefing takes up on paper. */
function partsOf({ slug, record }: RecordFile<BriefingRecord>, { board, reviews }: Records, themes: ReadonlyMap<string, string>) {
	const { title, caseSummary, keyThemes = [], lessons, questions = [], guidance } = record;
	const review = record.review === undefined ? undefined : reviews.get(record.review)?.record;
	const about = review ? `${review.reference}: ${review.headline ?? ""}. ` : "";
	const facts = `${about}Published 30 September 2026. ${board.record.address}/briefings/${slug}/`;
	return {
		title: linesOfPlain(title, TITLE) * TITLE_LINE + 0.3 + linesOfItem(facts, PAGE),
		caseSummary: caseSummary === undefined ? 0 : HEADING + linesOfMarkdown(caseSummary, PAGE),
		keyThemes: HEADING + inPairs(keyThemes.map(({ theme, text }) => keyTheme(themes.get(theme) ?? theme, text))),
		lessons: HEADING + Math.max(inAList(lessons?.practitioners ?? [], PRACTITIONERS), inAList(lessons?.managers ?? [], MANAGERS)),
		questions: HEADING + BOX + inAList(questions, QUESTION),
		guidance:
			guidance.length === 0
				? 0
				: HEADING + inPairs(guidance.map((link) => linesOfItem(`${link.title} ${new URL(link.url).hostname}`, HALF_ITEM))),
	};
}

/**
 * Returns the number of lines that the fixed parts of every printout take up. The fixed parts are the Board's name, a notice,
 * telephone numbers, and the contact for reports.
 */
function layoutLines({ name, shortName, status, demonstration, contacts: { concern, requests } }: BoardRecord): number {
	const help = concern.map(({ name: whom, phone = "", outOfHours, lastSeen, note: when }) => {
		const note = [when, numberWarning({ lastSeen })].filter(Boolean).join(" ");
		const first = linesOfPlain(`${whom} ${unbroken(phone)}`, THIRD);
		return first + (outOfHours === undefined ? 0 : 1) + (note === "" ? 0 : linesOfItem(note, THIRD));
	});
	return (
		linesOfPlain(shortName, PAGE * 0.95) * 1.2 +
		(demonstration === undefined ? 0 : linesOfItem(`Demonstration ${demonstration}`, PAGE - 2)) +
		BETWEEN +
		linesOfItem("This briefing describes harm. It has been anonymised.", PAGE) +
		(HEADING + BOX + Math.max(...help)) +
		(status === undefined ? 0 : linesOfItem(status, PAGE)) +
		linesOfItem(
			`${name} Reports and requests: ${unbroken(requests.phone ?? "")} (${numberWarning(requests) ?? ""}) or ${requests.email ?? ""}`,
			PAGE,
		)
	);
}

/** Replaces spaces by no-break spaces, so that a telephone number is not split across two lines. */
function unbroken(phone: string): string {
	return phone.replaceAll(" ", "\u00a0");
}

/**
 * Returns the number of lines that a key theme takes up. The theme's name and text share a paragraph, unless the text starts
 * with a list.
 */
function keyTheme(name: string, text: string): number {
	if (/^(?:[-*+]|\d+[.)])\s/.test(text)) return linesOfPlain(`${name}.`, HALF) + linesOfMarkdown(text, HALF);
	return linesOfMarkdown(`${name}. ${text}`, HALF);
}

function inAList(items: readonly string[], width: number): number {
	return items.reduce((sum, item) => sum + linesOfItem(item, width), 0.2);
}

/** Returns the height of items that are printed in pairs, side by side. Each pair is as high as the taller of the two items. */
function inPairs(heights: readonly number[]): number {
	return heights.reduce((sum, height, index) => (index % 2 === 1 ? sum : sum + Math.max(height, heights[index + 1] ?? 0) + 0.2), 0);
}
