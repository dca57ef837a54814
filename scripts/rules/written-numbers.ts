import { digitsOf } from "../records/anonymity/patterns.ts";
import { numbersOf } from "../records/contacts.ts";
import { placeInWords } from "../records/field-names.ts";
import { type Problem, problemAt, reasonAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { textsWithin } from "../records/texts.ts";

/** Matches a sequence of digits that could be a telephone number. */
const NUMBER = /\+?\d[\d ()\u00a0-]{5,18}\d/g;

/**
 * The minimum length of a number that this rule checks. Emergency numbers are shorter. They never change, so text may contain
 * them.
 */
const MIN_DIGITS = 7;

/**
 * Refuses a telephone number from the contacts in `board.yaml` if other text contains it. A change to the number then needs only
 * one edit.
 */
export function numbersAreNotWrittenOut({ board, wording, vocabulary, howWeLearn, reviews, reports, briefings }: Records): Problem[] {
	const numbers = new Map(
		numbersOf(board.record)
			.toReversed()
			.map((contact) => [digitsOf(contact.number), contact] as const)
			.filter(([digits]) => digits.length >= MIN_DIGITS),
	);
	if (numbers.size === 0) return [];
	const { contacts: _, ...boardTexts } = board.record;
	const withPlaceholders = [wording, vocabulary, howWeLearn].map(({ record, source }) => ({ record, source, fillsPlaceholders: true }));
	const others = [{ record: boardTexts, source: board.source }, ...reviews.values(), ...reports.values(), ...briefings.values()];
	return [...withPlaceholders, ...others.map(({ record, source }) => ({ record, source, fillsPlaceholders: false }))].flatMap(
		({ record, source, fillsPlaceholders }) =>
			[...textsWithin(record)].flatMap(({ path, text }) =>
				[...text.matchAll(NUMBER)].flatMap(([written]) => {
					const contact = numbers.get(digitsOf(written));
					if (!contact) return [];
					return problemAt(source.locate(path), {
						rule: "number-written-out",
						message: `${placeInWords(path)} has a number from contacts in board.yaml: ${written}`,
						remedy: fillsPlaceholders
							? `Write {${contact.placeholder}}, so that the number changes in one place.`
							: "Leave it out. Pages say by themselves how to ask for a document.",
						because: [reasonAt(board.source.locate(["contacts"]), "has the number")],
					});
				}),
			),
	);
}
