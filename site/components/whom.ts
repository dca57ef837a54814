import type { ReviewSubject, VocabularyRecord } from "../../scripts/records/schema/vocabulary.ts";

const WORRIED_ABOUT: Readonly<Record<ReviewSubject, string>> = { child: "a child", adult: "an adult", anyone: "someone" };

/**
 * Returns the words that follow “worried about”. The words are “someone” if the board has reviews about both children and adults.
 */
export function someoneInDanger({ reviewKinds }: Pick<VocabularyRecord, "reviewKinds">): string {
	const [subject = "anyone", ...others] = new Set(reviewKinds.map((kind) => kind.subject));
	return WORRIED_ABOUT[others.length === 0 ? subject : "anyone"];
}
