/** From files to records: which file holds what, each checked against its schema, with the way back to its place. */
import type { z } from "zod";
import { type Traits, traitsOf } from "./derived.ts";
import type { DocumentFile } from "./document-file.ts";
import { type Finding, type Problem, problemOfFile } from "./problem.ts";
import { type BoardRecord, boardSchema } from "./schema/board.ts";
import { type BriefingRecord, briefingSchema } from "./schema/briefing.ts";
import { type HowWeLearnRecord, howWeLearnSchema } from "./schema/how-we-learn.ts";
import { type ReportRecord, reportSchema } from "./schema/report.ts";
import { type ReviewRecord, reviewSchema } from "./schema/review.ts";
import { type VocabularyRecord, vocabularySchema } from "./schema/vocabulary.ts";
import { type WordingRecord, wordingSchema } from "./schema/wording.ts";
import { isSlug, slugOf } from "./slugs.ts";
import { validate } from "./validate.ts";
import { originOf, parseYaml, type SourceFile } from "./yaml/parse.ts";
import type { Origin } from "./yaml/positions.ts";

/** All that a data folder holds. */
export type Sources = {
	/** The folder as messages show it, such as `data`. */
	folder: string;
	files: ReadonlyArray<SourceFile & { reading?: Reading | undefined }>;
	documents: readonly DocumentFile[];
};

/** What a file says by itself, as plain data: large folders are read on several threads, and readings are remembered. */
export type Reading = {
	/** Every mistake in it. */
	found: Problem[];
	/** What its schema makes of it, and what follows from that; absent where it is refused. */
	record?: object;
	traits?: Traits;
	/** What a refused file says all the same, if it could be read. */
	value?: unknown;
};

/** A record with its identity (its file's name), its origin, and what follows from it alone. */
export type Located<T> = { slug: string; record: T; source: Origin; traits: Traits };

/** A file that could be read, and the schema that it answers to. Its value may be anything. */
export type Draft = { schema: z.ZodType; value: unknown; source: Origin };

/** Every record of a data folder, each of the shape its schema promises. */
export type Records = {
	board: Located<BoardRecord>;
	vocabulary: Located<VocabularyRecord>;
	wording: Located<WordingRecord>;
	howWeLearn: Located<HowWeLearnRecord>;
	reviews: ReadonlyMap<string, Located<ReviewRecord>>;
	reports: ReadonlyMap<string, Located<ReportRecord>>;
	briefings: ReadonlyMap<string, Located<BriefingRecord>>;
	documents: ReadonlyMap<string, DocumentFile>;
	/** Every file that could be read, those that their schema refused too. */
	drafts: readonly Draft[];
	/** Everything that has a file, those with mistakes in them too: one mistake is not to be reported as two. */
	names: Readonly<Record<Folder, ReadonlySet<string>>>;
};

const SINGLE = {
	"board.yaml": boardSchema,
	"vocabulary.yaml": vocabularySchema,
	"wording.yaml": wordingSchema,
	"how-we-learn.yaml": howWeLearnSchema,
} as const;

const FOLDERS = { reviews: reviewSchema, reports: reportSchema, briefings: briefingSchema } as const;

/** The schema of each kind of file, by the kind's name. */
export const RECORD_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
	review: reviewSchema,
	report: reportSchema,
	briefing: briefingSchema,
	board: boardSchema,
	vocabulary: vocabularySchema,
	wording: wordingSchema,
	"how-we-learn": howWeLearnSchema,
};

type Single = keyof typeof SINGLE;
type Folder = keyof typeof FOLDERS;

/**
 * Reads every file into records.
 * @param progress told what is being checked, at every file
 * @returns the records that could be read (undefined where one that all depend on could not) and every mistake found.
 */
export function readRecords(
	{ folder, files, documents }: Sources,
	progress: (words: string) => void = () => {},
): { records: Records | undefined; problems: Problem[] } {
	const present = new Set(files.map(({ name }) => name));
	const singles = new Map<string, Located<unknown>>();
	const folders = { reviews: new Map(), reports: new Map(), briefings: new Map() };
	const names = { reviews: new Set<string>(), reports: new Set<string>(), briefings: new Set<string>() };
	const problems: Problem[] = [];
	const drafts: Draft[] = [];

	for (const file of files) {
		progress(`Checking ${file.path}`);
		const home = homeOf(file.name, present);
		if (home.folder) names[home.folder].add(home.slug);
		const refusal = "refusal" in file ? { rule: "file", ...file.refusal } : home.refusal;
		if (refusal) problems.push(problemOfFile(file.path, refusal));
		if (!home.schema || "refusal" in file) continue;
		const { found, record, traits, value = record } = file.reading ?? readingOf(file, home.schema);
		problems.push(...found);
		if (value === undefined) continue;
		const source = originOf(file);
		drafts.push({ schema: home.schema, value, source });
		if (!record || !traits || refusal) continue;
		const located = { slug: home.slug, record, source, traits };
		if (home.folder) folders[home.folder].set(home.slug, located);
		else singles.set(file.name, located);
	}
	problems.push(...missingFiles(folder, present));

	const single = <T>(name: Single) => singles.get(name) as Located<T> | undefined;
	const board = single<BoardRecord>("board.yaml");
	const vocabulary = single<VocabularyRecord>("vocabulary.yaml");
	const wording = single<WordingRecord>("wording.yaml");
	const howWeLearn = single<HowWeLearnRecord>("how-we-learn.yaml");
	const found = new Map(documents.map((document) => [document.name, document]));
	const records =
		board && vocabulary && wording && howWeLearn
			? { board, vocabulary, wording, howWeLearn, ...folders, documents: found, drafts, names }
			: undefined;
	return { records, problems };
}

function missingFiles(folder: string, present: ReadonlySet<string>): Problem[] {
	return Object.keys(SINGLE)
		.filter((name) => !present.has(name))
		.map((name) =>
			problemOfFile(`${folder}/${name}`, {
				rule: "missing-file",
				message: "the file is missing from the data folder",
				remedy: `Restore ${name} from the history.`,
			}),
		);
}

/** Which schema a file answers to, and under which identity; or why it has no place. */
type Home = { slug: string } & ({ schema: z.ZodType; refusal?: Finding } | { schema?: never; refusal: Finding }) & { folder?: Folder };

function homeOf(name: string, present: ReadonlySet<string>): Home {
	if (Object.hasOwn(SINGLE, name)) return { schema: SINGLE[name as Single], slug: name };
	const [folder = "", file = "", ...deeper] = name.split("/");
	if (!isFolder(folder) || file === "" || deeper.length > 0) return { slug: name, refusal: STRAY };
	const slug = file.replace(/\.yaml$/, "");
	if (slug !== file && isSlug(slug)) return { schema: FOLDERS[folder], folder, slug };
	const right = rightFileName(file);
	return {
		folder,
		slug: right?.replace(/\.yaml$/, "") ?? file,
		refusal: misnamed(file, right, right !== undefined && present.has(`${folder}/${right}`)),
		// A record by another name is still read, so that all that is wrong with it is told at once.
		...(/\.ya?ml$/i.test(file) && { schema: FOLDERS[folder] }),
	};
}

function isFolder(name: string): name is Folder {
	return Object.hasOwn(FOLDERS, name);
}

/** The schema that a file of the data folder answers to, if it has a place there, such as `reviews/scr-025.yaml`. */
export function schemaFor(name: string): z.ZodType | undefined {
	return homeOf(name, new Set()).schema;
}

/** The name that a record's file should have, if anything of its own can stay: `SCR 028.YML` → `scr-028.yaml`. */
export function rightFileName(file: string): string | undefined {
	const slug = slugOf(file.replace(/\.ya?ml(\.txt)?$/i, ""));
	return slug === "" ? undefined : `${slug}.yaml`;
}

const STRAY: Finding = {
	rule: "stray-file",
	message: "this file has no place in the data folder",
	remedy: "Records belong into reviews/, reports/ or briefings/; delete this file or move it out of the data folder.",
};

function misnamed(file: string, right: string | undefined, taken: boolean): Finding {
	const form = "lower-case letters, digits and hyphens, at most 80, then .yaml";
	return {
		rule: "file-name",
		message: `the file name ‘${file.slice(0, 90)}’ cannot be a page's address`,
		remedy:
			right === undefined
				? `Use ${form}: scr-028.yaml.`
				: taken
					? `There is a ${right} already: put what is right into that one, and delete this.`
					: `Rename it to ${right}: ${form}.`,
	};
}

/** Reads one file by itself. What comes of it depends on the file and its schema alone, not on what else is there. */
export function readingOf(file: { path: string; bytes: Uint8Array }, schema: z.ZodType): Reading {
	const source = parseYaml(file);
	if (Array.isArray(source)) return { found: source };
	const { record, problems } = validate(schema as z.ZodType<object>, source);
	const found = [...source.doubts, ...problems];
	return record ? { found, record, traits: traitsOf(record) } : { found, value: source.value };
}
