import { placeholdersIn, placeholdersOf } from "../records/placeholders.ts";
import { type Problem, problemAt, reasonAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { textsWithin } from "../records/texts.ts";

/**
 * Requires text in braces to be a known placeholder that has exactly one value. A placeholder has no single value if the
 * retention rules in `board.yaml` differ.
 */
export function placeholdersStandForSomething({ board, wording, vocabulary, howWeLearn }: Records): Problem[] {
	const words = placeholdersOf(board.record);
	return [wording, vocabulary, howWeLearn].flatMap(({ record, source }) =>
		[...textsWithin(record)].flatMap(({ path, text }) =>
			placeholdersIn(text).flatMap((name) => {
				if (words.get(name) !== undefined) return [];
				const unknown = {
					message: `There is no placeholder {${name}}`,
					remedy: `Use ${[...words.keys()].map((known) => `{${known}}`).join(", ")}, or write the words without braces.`,
				};
				const retention = board.record.retention.length > 0 ? "keeps reports for different periods" : "removes no reports";
				const ambiguous = {
					message: `The retention policy has no single value for {${name}}`,
					remedy: "Write out how long each kind of report is kept.",
					because: [reasonAt(board.source.locate(["retention"]), retention)],
				};
				return problemAt(source.locate(path), { rule: "placeholder", ...(words.has(name) ? ambiguous : unknown) });
			}),
		),
	);
}
