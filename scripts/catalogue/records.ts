/** From files to records: which file holds what, each checked against its schema, with the way back to its place. */
import type { z } from "zod";
import { type Finding, type Problem, problemOfFile } from "./problem.ts";
import { type BoardRecord, boardSchema } from "./schema/board.ts";
import { type BriefingRecord, briefingSchema } from "./schema/briefing.ts";
import { isSlug } from "./schema/fields.ts";
import { type HowWeLearnRecord, howWeLearnSchema } from "./schema/how-we-learn.ts";
import { type ReportRecord, reportSchema } from "./schema/report.ts";
import { type ReviewRecord, reviewSchema } from "./schema/review.ts";
import { type VocabularyRecord, vocabularySchema } from "./schema/vocabulary.ts";
import { type WordingRecord, wordingSchema } from "./schema/wording.ts";
import { validate } from "./schema-problems.ts";
import type { Source } from "./yaml-places.ts";
import { parseYaml, type SourceFile } from "./yaml-source.ts";

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
export type Sources = {
	/** The folder as messages show it, such as `data`. */
	folder: string;
	files: readonly SourceFile[];
	documents: readonly DocumentFile[];
};

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

type Single = keyof typeof SINGLE;
type Folder = keyof typeof FOLDERS;

/**
 * Reads every file into records.
 * @returns the records that could be read (undefined where one that all depend on could not) and every mistake found.
 */
export function readRecords({ folder, files, documents }: Sources): { records: Records | undefined; problems: Problem[] } {
	const problems: Problem[] = [];
	const singles = new Map<string, Located<unknown>>();
	const folders = { reviews: new Map(), reports: new Map(), briefings: new Map() };
	const names = { reviews: new Set<string>(), reports: new Set<string>(), briefings: new Set<string>() };

	for (const file of files) {
		const home = homeOf(file);
		if ("folder" in home) names[home.folder].add(home.slug);
		const located = read(file, home);
		if (Array.isArray(located)) problems.push(...located);
		else if ("folder" in home) folders[home.folder].set(home.slug, located);
		else singles.set(file.name, located);
	}

	for (const name of Object.keys(SINGLE)) {
		if (files.some((file) => file.name === name)) continue;
		const finding = {
			rule: "missing-file",
			message: "the file is missing from the data folder",
			remedy: `Restore ${name} from the history.`,
		};
		problems.push(problemOfFile(`${folder}/${name}`, finding));
	}
	const single = <T>(name: Single) => singles.get(name) as Located<T> | undefined;
	const board = single<BoardRecord>("board.yaml");
	const vocabulary = single<VocabularyRecord>("vocabulary.yaml");
	const wording = single<WordingRecord>("wording.yaml");
	const howWeLearn = single<HowWeLearnRecord>("how-we-learn.yaml");
	const records =
		board && vocabulary && wording && howWeLearn
			? { board, vocabulary, wording, howWeLearn, ...folders, documents: new Map(documents.map((found) => [found.name, found])), names }
			: undefined;
	return { records, problems };
}

/** Which schema a file answers to, and under which identity; or why it has no place. */
type Home =
	| { schema: z.ZodType }
	| { schema: z.ZodType; folder: Folder; slug: string }
	| { folder: Folder; slug: string; refusal: Finding }
	| { refusal: Finding };

function homeOf({ name }: SourceFile): Home {
	if (Object.hasOwn(SINGLE, name)) return { schema: SINGLE[name as Single] };
	const [folder = "", file = "", ...deeper] = name.split("/");
	if (!isFolder(folder) || file === "" || deeper.length > 0) return { refusal: STRAY };
	const slug = file.replace(/\.yaml$/, "");
	if (slug !== file && isSlug(slug)) return { schema: FOLDERS[folder], folder, slug };
	return { folder, slug: file.replace(/\.ya?ml$/i, "").toLowerCase(), refusal: misnamed(file) };
}

function isFolder(name: string): name is Folder {
	return Object.hasOwn(FOLDERS, name);
}

const STRAY: Finding = {
	rule: "stray-file",
	message: "this file has no place in the data folder",
	remedy: "Records belong into reviews/, reports/ or briefings/; delete this file or move it out of the data folder.",
};

function misnamed(file: string): Finding {
	return {
		rule: "file-name",
		message: `the file name ‘${file.slice(0, 90)}’ cannot be a page's address`,
		remedy: "Use lower-case letters, digits and hyphens, at most 80, then .yaml: scr-028.yaml.",
	};
}

function read(file: SourceFile, home: Home): Located<unknown> | Problem[] {
	if ("refusal" in file) return [problemOfFile(file.path, { rule: "file", ...file.refusal })];
	if ("refusal" in home) return [problemOfFile(file.path, home.refusal)];
	const source = parseYaml(file);
	if (Array.isArray(source)) return source;
	const record = validate(home.schema, source);
	return isProblems(record) ? record : { slug: "slug" in home ? home.slug : file.name, record, source };
}

function isProblems(value: unknown): value is Problem[] {
	return Array.isArray(value);
}
