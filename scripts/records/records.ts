import type { z } from "zod";
import { hasNothingIdentifying } from "./anonymity/in-records.ts";
import type { DocumentFile } from "./document-file.ts";
import { type Problem, problemOfFile } from "./problem.ts";
import { type Folder, locationOf, SINGLE_FILES, type SingleFile } from "./record-files.ts";
import type { BoardRecord } from "./schema/board.ts";
import type { BriefingRecord } from "./schema/briefing.ts";
import type { HowWeLearnRecord } from "./schema/how-we-learn.ts";
import type { ReportRecord } from "./schema/report.ts";
import type { ReviewRecord } from "./schema/review.ts";
import type { VocabularyRecord } from "./schema/vocabulary.ts";
import type { WordingRecord } from "./schema/wording.ts";
import { validate } from "./validate.ts";
import { type ContentHash, contentHashOf } from "./version.ts";
import { originOf, parseYaml, type SourceFile } from "./yaml/parse.ts";
import type { Origin } from "./yaml/positions.ts";

/** The record files and documents in a data folder, before the rules check them. */
export type Sources = {
	/** The path of the folder as shown in messages, such as `data`. */
	folder: string;
	/** The YAML files. If a worker thread has already parsed a file, or the result was cached, `parsed` holds the result. */
	files: ReadonlyArray<SourceFile & { parsed?: ParsedFile | undefined }>;
	documents: readonly DocumentFile[];
};

/**
 * Metadata that is slow to compute and depends on one record alone. Worker threads compute the metadata, and the cache stores
 * it with the record.
 */
export type DerivedFacts = {
	/**
	 * True if the anonymity check found nothing in the record's text. The rule in `rules/anonymity.ts` then does not search the
	 * text again.
	 */
	hasNothingIdentifying: boolean;
	/** A hash of the record's content. The version shown in citations is computed from this hash. */
	contentHash: ContentHash;
};

/**
 * The result of parsing and validating one file. It contains only plain data, because it is passed between threads and stored
 * in the cache.
 */
export type ParsedFile = {
	found: Problem[];
	/** The valid record. Both `record` and `derived` are absent if the file has errors. */
	record?: object;
	derived?: DerivedFacts;
	/** The value in the file, if the file is valid YAML but does not match its schema. */
	value?: unknown;
};

/** A valid record with its slug, which is the file name without the extension. `source` finds the position of a field in the file. */
export type RecordFile<T> = { slug: string; record: T; source: Origin; derived: DerivedFacts };

/** The value in a YAML file and the schema that it should match. */
export type UnvalidatedRecord = { schema: z.ZodType; value: unknown; source: Origin };

/** All valid records in a data folder. */
export type Records = {
	board: RecordFile<BoardRecord>;
	vocabulary: RecordFile<VocabularyRecord>;
	wording: RecordFile<WordingRecord>;
	howWeLearn: RecordFile<HowWeLearnRecord>;
	reviews: ReadonlyMap<string, RecordFile<ReviewRecord>>;
	reports: ReadonlyMap<string, RecordFile<ReportRecord>>;
	briefings: ReadonlyMap<string, RecordFile<BriefingRecord>>;
	documents: ReadonlyMap<string, DocumentFile>;
	/** Every file that is valid YAML, including files that do not match their schema. */
	unvalidated: readonly UnvalidatedRecord[];
	/**
	 * The slugs of all files, including files with errors. A reference to a record with errors is therefore not reported as a
	 * second error.
	 */
	names: Readonly<Record<Folder, ReadonlySet<string>>>;
};

/**
 * Returns the valid records and all problems. `records` is undefined if one of the four files that every page needs is missing
 * or has errors.
 */
export function readRecords(
	{ folder, files, documents }: Sources,
	progress: (words: string) => void = () => {},
): { records: Records | undefined; problems: Problem[] } {
	const present = new Set(files.map(({ name }) => name));
	const singles = new Map<string, RecordFile<unknown>>();
	const folders = { reviews: new Map(), reports: new Map(), briefings: new Map() };
	const names = { reviews: new Set<string>(), reports: new Set<string>(), briefings: new Set<string>() };
	const problems: Problem[] = [];
	const unvalidated: UnvalidatedRecord[] = [];

	for (const file of files) {
		progress(`Checking ${file.path}`);
		const location = locationOf(file.name, present);
		if (location.folder) names[location.folder].add(location.slug);
		const refusal = "refusal" in file ? { rule: "file", ...file.refusal } : location.refusal;
		if (refusal) problems.push(problemOfFile(file.path, refusal));
		if (!location.schema || "refusal" in file) continue;
		const { found, record, derived, value = record } = file.parsed ?? parseRecordFile(file, location.schema);
		problems.push(...found);
		if (value === undefined) continue;
		const source = originOf(file);
		unvalidated.push({ schema: location.schema, value, source });
		if (!record || !derived || refusal) continue;
		const recordFile = { slug: location.slug, record, source, derived };
		if (location.folder) folders[location.folder].set(location.slug, recordFile);
		else singles.set(file.name, recordFile);
	}
	problems.push(...missingFiles(folder, present));

	const single = <T>(name: SingleFile) => singles.get(name) as RecordFile<T> | undefined;
	const board = single<BoardRecord>("board.yaml");
	const vocabulary = single<VocabularyRecord>("vocabulary.yaml");
	const wording = single<WordingRecord>("wording.yaml");
	const howWeLearn = single<HowWeLearnRecord>("how-we-learn.yaml");
	if (!board || !vocabulary || !wording || !howWeLearn) return { records: undefined, problems };
	const byName = new Map(documents.map((document) => [document.name, document]));
	return { records: { board, vocabulary, wording, howWeLearn, ...folders, documents: byName, unvalidated, names }, problems };
}

function missingFiles(folder: string, present: ReadonlySet<string>): Problem[] {
	return Object.keys(SINGLE_FILES)
		.filter((name) => !present.has(name))
		.map((name) =>
			problemOfFile(`${folder}/${name}`, {
				rule: "missing-file",
				message: "The file is missing from the data folder",
				remedy: `Restore ${name} from the history of the repository.`,
			}),
		);
}

/** Parses and validates one file. The result depends only on the file and its schema, so it can be cached. */
export function parseRecordFile(file: { path: string; bytes: Uint8Array }, schema: z.ZodType): ParsedFile {
	const source = parseYaml(file);
	if (Array.isArray(source)) return { found: source };
	const { record, problems } = validate(schema as z.ZodType<object>, source);
	const found = [...source.warnings, ...problems];
	if (!record) return { found, value: source.value };
	return { found, record, derived: { hasNothingIdentifying: hasNothingIdentifying(record), contentHash: contentHashOf(record) } };
}
