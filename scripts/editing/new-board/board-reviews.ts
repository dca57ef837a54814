import { nearest } from "../../records/nearest.ts";
import type { ReviewSubject } from "../../records/schema/vocabulary.ts";

const PLURALS = {
	children: ["serious case reviews", "child safeguarding practice reviews"],
	adults: ["safeguarding adults reviews"],
	"domestic-abuse": ["domestic abuse related death reviews"],
};

type ReviewGroup = keyof typeof PLURALS;

const GROUPS = Object.keys(PLURALS);

/** The words in the templates that depend on the people whom the board's reviews are about. */
const WORDS: Readonly<Record<ReviewSubject, { someone: string; families: string }>> = {
	child: { someone: "a child", families: "children and families" },
	adult: { someone: "an adult", families: "adults and families" },
	anyone: { someone: "someone", families: "people and families" },
};

/** The details of a board's reviews that the templates need. `words` holds the replacements for the templates' placeholders. */
export type BoardReviews = { groups: readonly string[]; subject: ReviewSubject; words: Readonly<Record<string, string>> };

/** Converts the answer to the question about reviews, such as `children, adults`, to the details that the templates need. */
export function reviewsOfBoard(answer: string | undefined): BoardReviews {
	const groups = groupsIn(answer ?? "") as ReviewGroup[];
	const subject = groups.length > 1 ? "anyone" : groups[0] === "children" ? "child" : groups[0] === "adults" ? "adult" : "anyone";
	const plurals = groups.flatMap((group) => PLURALS[group]);
	const reviews = [plurals.slice(0, -1).join(", "), plurals.at(-1)].filter(Boolean).join(" and ");
	return { groups, subject, words: { ...WORDS[subject], reviews } };
}

/** Returns what is wrong with the answer to the question about reviews, or undefined if it is valid. */
export function reviewsProblem(answer: string): string | undefined {
	const groups = groupsIn(answer);
	const wrong = groups.find((group) => !GROUPS.includes(group));
	if (wrong === undefined && groups.length > 0) return undefined;
	const guess = nearest(wrong ?? "", GROUPS);
	return `${wrong === undefined ? "This names no reviews." : `There are no reviews called ‘${wrong.slice(0, 60)}’.`} ${guess ? `Did you mean ${guess}? ` : ""}Write ${GROUPS.join(", ")}, or several with commas between them, such as children, adults.`;
}

function groupsIn(answer: string): string[] {
	const groups = answer.split(",").map((group) => group.trim());
	return [...new Set(groups)].filter(Boolean);
}
