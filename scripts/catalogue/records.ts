/** From files to records: which file holds what, each checked against its schema, with the way back to its place. */
import type { z } from "zod";
import { type Problem, problemOfFile } from "./problem.ts";
import { type BoardRecord, boardSchema } from "./schema/board.ts";
import { type BriefingRecord, briefingSchema } from "./schema/briefing.ts";
import { isSlug } from "./schema/fields.ts";
import { type HowWeLearnRecord, howWeLearnSchema } from "./schema/how-we-learn.ts";
import { type ReportRecord, reportSchema } from "./schema/report.ts";
import { type ReviewRecord, reviewSchema } from "./schema/review.ts";
import { type VocabularyRecord, vocabularySchema } from "./schema/vocabulary.ts";
import { type WordingRecord, wordingSchema } from "./schema/wording.ts";
import { validate } from "./schema-problems.ts";
import { type Source, type SourceFile, parseYaml } from "./yaml-source.ts";

/** A PDF in the documents folder, as found on the disk. */
export type DocumentFile = {
	/** Its file name, such as `scr-028-overview-report.pdf`. */
	name: string;
	/** Its place as messages show it. */
	path: string;
} & (
	| {
			/** In bytes. */
			size: number;
			/** Hexadecimal digest of its bytes. */
			sha256: string;
	  }
	| { refusal: { message: string; remedy: string } }
);

/** All that a data folder holds. */
export type Sources = { files: readonly SourceFile[]; documents: readonly DocumentFile[] };

/** A record with its identity (its file's name) and its source. */
export type Located<T> = { slug: string; record: T; source: Source };

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
	/** Every review that has a file, those with mistakes in them too: one mistake is not to be reported as two. */
	reviewNames: ReadonlySet<string>;
};

const SINGLE = {
	"board.yaml": boardSchema,
	"vocabulary.yaml": vocabularySchema,
	"wording.yaml": wordingSchema,
	"how-we-learn.yaml": howWeLearnSchema,
} as const;

const FOLDERS = { reviews: reviewSchema, reports: reportSchema, briefings: briefingSchema } as const;

type Single = keyof typeof SINGLE;
type Folder = keyof typeof FOLDERS;

/**
 * Reads every file into records.
 * @returns the records that could be read (undefined where one that all depend on could not) and every mistake found.
 */
export function readRecords({ files, documents }: Sources): { records: Records | undefined; problems: Problem[] } {
	const problems: Problem[] = [];
	const singles = new Map<string, Located<unknown>>();
	const reviewNames = new Set<string>();
	const folders = { reviews: new Map(), reports: new Map(), briefings: new Map() };

	for (const file of files) {
		const home = homeOf(file);
		if (!("schema" in home)) {
			problems.push(problemOfFile(file.path, home));
			continue;
		}
		if (home.folder === "reviews") reviewNames.add(home.slug);
		const located = read(file, home.schema, home.slug);
		if (Array.isArray(located)) problems.push(...located);
		else if (home.folder) folders[home.folder].set(home.slug, located);
		else singles.set(home.slug, located);
	}

	for (const name of Object.keys(SINGLE)) {
		if (files.some((file) => file.name === name)) continue;
		problems.push(problemOfFile(name, { rule: "missing-file", message: "the file is missing from the data folder", remedy: `Restore ${name} from the history.` }));
	}
	const single = <T>(name: Single) => singles.get(name) as Located<T> | undefined;
	const board = single<BoardRecord>("board.yaml");
	const vocabulary = single<VocabularyRecord>("vocabulary.yaml");
	const wording = single<WordingRecord>("wording.yaml");
	const howWeLearn = single<HowWeLearnRecord>("how-we-learn.yaml");
	const records =
		board && vocabulary && wording && howWeLearn
			? { board, vocabulary, wording, howWeLearn, ...folders, documents: new Map(documents.map((found) => [found.name, found])), reviewNames }
			: undefined;
	return { records, problems };
}

type Home = { schema: z.ZodType; slug: string; folder?: Folder } | { rule: string; message: string; remedy: string };

/** Which schema a file answers to, and under which identity; or why it has no place. */
function homeOf({ name }: SourceFile): Home {
	if (name in SINGLE) return { schema: SINGLE[name as Single], slug: name };
	const [folder = "", file = "", ...deeper] = name.split("/");
	const known = Object.hasOwn(FOLDERS, folder) && file !== "" && deeper.length === 0;
	if (!known) {
		return {
			rule: "stray-file",
			message: "this file has no place in the data folder",
			remedy: "Records belong into reviews/, reports/ or briefings/; delete this file or move it out of the data folder.",
		};
	}
	const slug = file.replace(/\.yaml$/, "");
	if (slug === file || !isSlug(slug)) {
		return {
			rule: "file-name",
			message: `the file name ‘${file.slice(0, 90)}’ cannot be a page's address`,
			remedy: "Use lower-case letters, digits and hyphens, at most 80, then .yaml: scr-028.yaml.",
		};
	}
	return { schema: FOLDERS[folder as Folder], slug, folder: folder as Folder };
}

function read(file: SourceFile, schema: z.ZodType, slug: string): Located<unknown> | Problem[] {
	const source = parseYaml(file);
	if (Array.isArray(source)) return source;
	const record = validate(schema, source);
	return isProblems(record) ? record : { slug, record, source };
}

function isProblems(value: unknown): value is Problem[] {
	return Array.isArray(value);
}
