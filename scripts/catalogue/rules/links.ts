/** What a record refers to must exist. */
import { type Problem, problemAt } from "../problem.ts";
import type { Located, Records } from "../records.ts";
import { nearest } from "../schema-problems.ts";

type Reference = { path: PropertyKey[]; id: string; list: List };
type List = "themes" | "agencies" | "audiences" | "publishers" | "reviews";

const SINGULAR: Record<List, string> = {
	themes: "theme",
	agencies: "agency",
	audiences: "audience",
	publishers: "publisher",
	reviews: "review",
};

/** Every theme, agency, audience, publisher and review that a record names is there. */
export function referencesExist(records: Records): Problem[] {
	const known = knownIdentifiers(records);
	const check = ({ source }: Located<unknown>, references: Reference[]) =>
		references.flatMap(({ path, id, list }) => {
			if (known[list].has(id)) return [];
			const guess = nearest(id, known[list]);
			const place = list === "reviews" ? "reviews/" : "vocabulary.yaml";
			return problemAt(source.locate(path), {
				rule: `unknown-${SINGULAR[list]}`,
				message: `there is no ${SINGULAR[list]} ‘${id}’ in ${place}`,
				remedy: `${guess ? `Did you mean ${guess}? Otherwise use` : "Use"} one that is in ${place}, or add it there first.`,
			});
		});

	return [
		...[...records.reviews.values()].flatMap((review) => check(review, ofReview(review.record))),
		...[...records.reports.values()].flatMap((report) => check(report, [...ofReport(report.record), ...owner(report.record)])),
		...[...records.briefings.values()].flatMap((briefing) => check(briefing, [...ofBriefing(briefing.record), ...owner(briefing.record)])),
	];
}

function knownIdentifiers({ vocabulary: { record }, names }: Records): Record<List, Set<string>> {
	const ids = (entries: ReadonlyArray<{ id: string }>) => new Set(entries.map(({ id }) => id));
	return {
		themes: ids(record.themes),
		agencies: ids(record.agencies),
		audiences: ids(record.audiences),
		publishers: ids(record.publishers).add("board"),
		reviews: new Set(names.reviews),
	};
}

function each(list: List, path: PropertyKey[], ids: readonly string[]): Reference[] {
	return ids.map((id, index) => ({ path: [...path, index], id, list }));
}

function ofReview({ themes, agencies, learning, recommendations }: RecordOf<"reviews">): Reference[] {
	return [
		...each("themes", ["themes"], themes),
		...each("agencies", ["agencies"], agencies),
		...learning.flatMap((point, index) => [
			...each("audiences", ["learning", index, "audiences"], point.audiences),
			...each("themes", ["learning", index, "themes"], point.themes),
		]),
		...recommendations.flatMap(({ agency, actions }, index): Reference[] => [
			{ path: ["recommendations", index, "agency"], id: agency, list: "agencies" },
			...actions.flatMap((action, at): Reference[] =>
				action.agency === undefined
					? []
					: [{ path: ["recommendations", index, "actions", at, "agency"], id: action.agency, list: "agencies" }],
			),
		]),
	];
}

function ofReport({ themes, audiences, publisher }: RecordOf<"reports">): Reference[] {
	return [
		...each("themes", ["themes"], themes),
		...each("audiences", ["audiences"], audiences),
		{ path: ["publisher"], id: publisher, list: "publishers" },
	];
}

function ofBriefing({ themes, audiences, keyThemes = [] }: RecordOf<"briefings">): Reference[] {
	return [
		...each("themes", ["themes"], themes),
		...each("audiences", ["audiences"], audiences),
		...keyThemes.map(({ theme }, index): Reference => ({ path: ["keyThemes", index, "theme"], id: theme, list: "themes" })),
	];
}

function owner({ review }: { review?: string | undefined }): Reference[] {
	return review === undefined ? [] : [{ path: ["review"], id: review, list: "reviews" }];
}

type RecordOf<K extends "reviews" | "reports" | "briefings"> = Records[K] extends ReadonlyMap<string, Located<infer T>> ? T : never;
