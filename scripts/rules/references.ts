import { nearest } from "../records/nearest.ts";
import { type Explanation, type Problem, problemAt } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { type List, referencesIn } from "../records/schema/introspect.ts";
import type { ReportKind, ReviewKind } from "../records/schema/vocabulary.ts";
import { slugOf } from "../records/slugs.ts";

/** The singular of each list's name. It is part of the names of rules, such as `unknown-review-kind`. */
const SINGULAR: Record<List, string> = {
	themes: "theme",
	agencies: "agency",
	audiences: "audience",
	publishers: "publisher",
	reviewKinds: "review-kind",
	reportKinds: "report-kind",
	reviews: "review",
};

/** The suggested fix lists all permitted identifiers if there are at most this many. */
const FEW = 16;

/** Permitted identifiers, each with the other names that an editor might use for it. */
type Known = ReadonlyMap<string, readonly string[]>;

/**
 * Refuses references to a theme, agency, audience, publisher, kind or review that does not exist. If a record does not match its
 * schema, the fields that the schema defines are still checked.
 */
export function referencesExist(records: Records): Problem[] {
	const known = knownTo(records);
	return records.unvalidated.flatMap(({ schema, value, source }) =>
		referencesIn(schema, value).flatMap(({ id, list, path }) => {
			if (known[list].has(id)) return [];
			return problemAt(source.locate(path), { rule: `unknown-${SINGULAR[list]}`, ...explanationOf(id, list, known, path.at(-1)) });
		}),
	);
}

/** Explains what is wrong with the identifier in a field that refers to a list. Returns undefined if the identifier exists. */
export function referenceProblem(records: Records, list: List, id: string, field: string): Explanation | undefined {
	const known = knownTo(records);
	return known[list].has(id) ? undefined : explanationOf(id, list, known, field);
}

function explanationOf(id: string, list: List, known: Record<List, Known>, field: PropertyKey | undefined): Explanation {
	const place = list === "reviews" ? "reviews/" : "vocabulary.yaml";
	return {
		message: `There is no ${SINGULAR[list].replace("-", " ")} ‘${id.slice(0, 60)}’ in ${place}`,
		remedy: remedyFor(id, known[list], place, field),
	};
}

function knownTo({ vocabulary: { record }, board, reviews, names }: Records): Record<List, Known> {
	const entries = (list: ReadonlyArray<{ id: string; name: string; otherWords?: readonly string[] }>) =>
		new Map(list.map(({ id, name, otherWords = [] }) => [id, [name, ...otherWords]]));
	const kinds = (list: ReadonlyArray<ReviewKind | ReportKind>) =>
		new Map(list.map(({ id, name, plural, abbreviations, otherWords }) => [id, [name, plural, ...abbreviations, ...otherWords]]));
	return {
		themes: entries(record.themes),
		agencies: entries(record.agencies),
		audiences: entries(record.audiences),
		publishers: entries(record.publishers).set("board", [board.record.name, board.record.shortName]),
		reviewKinds: kinds(record.reviewKinds),
		reportKinds: kinds(record.reportKinds),
		reviews: new Map([...names.reviews].map((slug) => [slug, [reviews.get(slug)?.record.reference ?? slug]])),
	};
}

function remedyFor(id: string, known: Known, place: string, field: PropertyKey | undefined): string {
	if (/\S +- /.test(id)) return "YAML reads two items of the list as one. Start both hyphens in the same column.";
	const same = (a: string, b: string) => slugOf(a) === slugOf(b);
	const named = [...known].find(([other, names]) => same(id, other) || names.some((name) => same(id, name)))?.[0];
	const line = (right: string) => (typeof field === "string" ? `${field}: ${right}` : right);
	if (named !== undefined)
		return `Records use ${place === "reviews/" ? "the name of a review's file without .yaml, not its reference" : "the id of an entry, not its name"}. Write ${line(named)}`;
	const near = nearest(id, known.keys()) ?? nearestName(id, known);
	if (near !== undefined) return `Did you mean ${line(near)}? Otherwise use one that is in ${place}, or add it there.`;
	const all = known.size > 0 && known.size <= FEW ? ` (${[...known.keys()].join(", ")})` : "";
	return `Use one that is in ${place}${all}, or add it there.`;
}

function nearestName(id: string, known: Known): string | undefined {
	const owners = new Map([...known].flatMap(([owner, names]) => names.map((name) => [name, owner])));
	return owners.get(nearest(id, owners.keys()) ?? "");
}
