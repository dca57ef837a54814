import type { ReviewSubject, VocabularyRecord } from "../../scripts/records/schema/vocabulary.ts";

const WORRIED_ABOUT: Readonly<Record<ReviewSubject, string>> = { child: "a child", adult: "an adult", anyone: "someone" };

/**
 * Says about whom a reader may be worried, after “worried about”. A board whose reviews are about children and about adults has
 * readers who are worried about either.
 */
export function someoneInDanger({ reviewKinds }: Pick<VocabularyRecord, "reviewKinds">): string {
	const [subject = "anyone", ...others] = new Set(reviewKinds.map((kind) => kind.subject));
	return WORRIED_ABOUT[others.length === 0 ? subject : "anyone"];
}
