/** Decides from a file's name which kind of record the file contains. */
import type { z } from "zod";
import type { Finding } from "./problem.ts";
import { boardSchema } from "./schema/board.ts";
import { briefingSchema } from "./schema/briefing.ts";
import { howWeLearnSchema } from "./schema/how-we-learn.ts";
import { reportSchema } from "./schema/report.ts";
import { reviewSchema } from "./schema/review.ts";
import { vocabularySchema } from "./schema/vocabulary.ts";
import { wordingSchema } from "./schema/wording.ts";
import { isSlug, slugOf } from "./slugs.ts";

/** The files that every data folder must contain, with their schemas. */
export const SINGLE_FILES = {
	"board.yaml": boardSchema,
	"vocabulary.yaml": vocabularySchema,
	"wording.yaml": wordingSchema,
	"how-we-learn.yaml": howWeLearnSchema,
} as const;

const FOLDERS = { reviews: reviewSchema, reports: reportSchema, briefings: briefingSchema } as const;

export type SingleFile = keyof typeof SINGLE_FILES;
export type Folder = keyof typeof FOLDERS;

/** The schema for each kind of record, keyed by the name of its JSON Schema in `schemas/`. */
export const RECORD_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
	review: reviewSchema,
	report: reportSchema,
	briefing: briefingSchema,
	...Object.fromEntries(Object.entries(SINGLE_FILES).map(([file, schema]) => [file.replace(".yaml", ""), schema])),
};

/**
 * The slug (the file name without its extension) and schema of a file, or the reason why the file is refused. A record with the
 * wrong file name has both a schema and a refusal.
 */
type FileLocation = { slug: string; folder?: Folder } & ({ schema: z.ZodType; refusal?: Finding } | { schema?: never; refusal: Finding });

/**
 * Decides which record the file at a given path contains, or why the file is refused.
 * @param name the path of the file in the data folder, such as `reviews/scr-025.yaml`
 * @param present the names of all files, so that the suggested fix does not propose the name of an existing file
 */
export function locationOf(name: string, present: ReadonlySet<string>): FileLocation {
	if (Object.hasOwn(SINGLE_FILES, name)) return { schema: SINGLE_FILES[name as SingleFile], slug: name };
	const [folder = "", file = "", ...deeper] = name.split("/");
	if (!isFolder(folder) || file === "" || deeper.length > 0) return { slug: name, refusal: STRAY };
	const slug = file.replace(/\.yaml$/, "");
	if (slug !== file && isSlug(slug)) return { schema: FOLDERS[folder], folder, slug };
	const right = rightFileName(file);
	return {
		folder,
		slug: right?.replace(/\.yaml$/, "") ?? file,
		refusal: misnamed(file, right, right !== undefined && present.has(`${folder}/${right}`)),
		// A misnamed record is still read, so that its other mistakes are reported at the same time.
		...(/\.ya?ml$/i.test(file) && { schema: FOLDERS[folder] }),
	};
}

function isFolder(name: string): name is Folder {
	return Object.hasOwn(FOLDERS, name);
}

/** Returns the schema for the file at the given path in the data folder, or undefined if the file cannot be a record. */
export function schemaFor(name: string): z.ZodType | undefined {
	return locationOf(name, new Set()).schema;
}

/**
 * Corrects the name of a record's file. For example, `SCR 028.YML` becomes `scr-028.yaml`. Returns undefined if the name has no
 * letters or digits to keep.
 */
export function rightFileName(file: string): string | undefined {
	const slug = slugOf(file.replace(/\.ya?ml(\.txt)?$/i, ""));
	return slug === "" ? undefined : `${slug}.yaml`;
}

const STRAY: Finding = {
	rule: "stray-file",
	message: "The data folder cannot have a file of this name in this place",
	remedy: "Move it to reviews/, reports/ or briefings/ if it is a record. Otherwise delete it, or move it out of the data folder.",
};

function misnamed(file: string, right: string | undefined, isTaken: boolean): Finding {
	const form = "at most 80 lower-case letters, digits and hyphens, then .yaml";
	const rename = right === undefined ? `Use ${form}, such as scr-028.yaml.` : `Rename the file to ${right}. File names have ${form}.`;
	return {
		rule: "file-name",
		message: `The file name ‘${file.slice(0, 90)}’ cannot be part of a page's address`,
		remedy: isTaken ? `There is already a file called ${right}. Copy what is right into that file, and delete this one.` : rename,
	};
}
