import { nearest } from "../records/nearest.ts";
import type { Folder } from "../records/record-files.ts";
import { slugOf } from "../records/slugs.ts";

/** The record that an editor named on the command line. */
export type Target = { folder: Folder; slug: string };

const FOLDERS = ["reports", "reviews", "briefings"] as const satisfies readonly Folder[];

/**
 * Finds the record that an editor named. The name can be given as `scr-028`, `reviews/scr-028`, `data/reviews/scr-028.yaml` or
 * `/reviews/scr-028/`.
 * @param files the names of the files in the data folder
 * @returns the record, or a message if there is no such record or more than one
 */
export function targetOf(given: string, files: Iterable<string>, data: string): Target | { refusal: string } {
	const parts = given.replace(/\/+$|(?:\.ya?ml|\.pdf)$/gi, "").split(/[/\\]/);
	const slug = parts.at(-1) ?? "";
	const folder = FOLDERS.find((name) => name === parts.at(-2));
	const records = [...files].flatMap(recordOf);
	const found = records.filter((one) => one.slug === slug && (folder === undefined || one.folder === folder));
	const [only, second] = found;
	if (only && !second) return only;
	if (only) return { refusal: `‘${slug}’ is the name of more than one record. Write ${found.map((one) => nameOf(one)).join(" or ")}.` };
	return { refusal: `There is no report, review or briefing ‘${given}’ in ${data}. ${suggestion(slug, records)}` };
}

export function nameOf({ folder, slug }: Target): string {
	return `${folder}/${slug}`;
}

export function fileOf(target: Target): string {
	return `${nameOf(target)}.yaml`;
}

function recordOf(file: string): Target[] {
	const [, folder, slug] = /^(\w+)\/([^/]+)\.yaml$/.exec(file) ?? [];
	const known = FOLDERS.find((name) => name === folder);
	return known && slug ? [{ folder: known, slug }] : [];
}

/** The maximum number of names to suggest. It keeps the message short. */
const MOST = 5;

function suggestion(given: string, records: readonly Target[]): string {
	const wanted = slugOf(given);
	const near = FOLDERS.map((folder) =>
		nearest(
			wanted,
			records.filter((one) => one.folder === folder).map(({ slug }) => slug),
		),
	);
	const isNear = ({ slug }: Target) => near.includes(slug) || (wanted.length > 2 && slug.includes(wanted));
	const names = records.filter(isNear).slice(0, MOST).map(nameOf);
	return names.length > 0
		? `Did you mean ${names.join(", ")}?`
		: "Write the name of the record’s file without .yaml. npm run register lists the reports.";
}
