/** Placeholders in the Board's words stand for something, and for one thing only. */
import { placeholdersIn, placeholdersOf } from "../records/placeholders.ts";
import { type Problem, problemAt, reasonAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { textsWithin } from "../records/texts.ts";

/** Every text in braces is a placeholder that the policy has an answer to. */
export function placeholdersStandForSomething({ board, wording, vocabulary, howWeLearn }: Records): Problem[] {
	const words = placeholdersOf(board.record);
	return [wording, vocabulary, howWeLearn].flatMap(({ record, source }) =>
		[...textsWithin(record)].flatMap(({ path, text }) =>
			placeholdersIn(text).flatMap((name) => {
				if (words.get(name) !== undefined) return [];
				if (!words.has(name)) {
					return problemAt(source.locate(path), {
						rule: "placeholder",
						message: `nothing is known to stand for ‘{${name}}’`,
						remedy: `Use ${[...words.keys()].map((known) => `{${known}}`).join(", ")}, or write the words themselves without braces.`,
					});
				}
				const one = board.record.retention.length > 0;
				return problemAt(source.locate(path), {
					rule: "placeholder",
					message: `‘{${name}}’ cannot be said in one way`,
					remedy: "Write out for how long each kind of report is kept.",
					because: [reasonAt(board.source.locate(["retention"]), one ? "keeps reports for different times" : "removes no report")],
				});
			}),
		),
	);
}
