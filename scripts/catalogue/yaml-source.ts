/** YAML read with its positions kept, so that every later mistake can be shown where it was made. */
import { LineCounter, type Node, type ParsedNode, isAlias, isCollection, isMap, isNode, isPair, isScalar, parseDocument, visit } from "yaml";
import type { Document, YAMLError } from "yaml";
import { type Finding, type Problem, problemAt, problemOfFile } from "./problem.ts";

/** A file that an editor wrote, as bytes; the core never reads the disk itself. */
export type SourceFile = {
	/** Its place in the data folder, such as `reviews/scr-025.yaml`. */
	name: string;
	/** Its place as messages show it, such as `data/reviews/scr-025.yaml`. */
	path: string;
} & ({ bytes: Uint8Array } | { refusal: Refusal });

/** Why a file was not read at all. */
export type Refusal = { message: string; remedy: string };

/** Where something stands. */
export type Place = { file: string; line: number; column: number; path: string; frame?: string };

/** A file that could be read: its value and the way back from a value to its place. */
export type Source = {
	file: string;
	value: unknown;
	/** The place of the value (or, with `key`, of its name) at a path inside the record. */
	locate: (path: readonly PropertyKey[], target?: "value" | "key") => Place;
};

/** Records are a few pages of text; anything larger is a mistake. In bytes. */
export const LARGEST_SOURCE = 256 * 1024;

/** Nesting that no record of ours needs. */
const DEEPEST = 20;

/** Reads one YAML file. Returns its source, or every mistake that keeps it from being read. */
export function parseYaml(file: SourceFile): Source | Problem[] {
	if ("refusal" in file) return [problemOfFile(file.path, { rule: "file", ...file.refusal })];
	const text = decode(file.path, file.bytes);
	if (typeof text !== "string") return [text];
	const deep = tooDeep(text);
	if (deep) return [problemOfFile(file.path, deep)];

	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, prettyErrors: false, version: "1.2" });
	const place = placer(file.path, text, lines);
	const faults = [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, place));
	if (faults.length > 0) return faults;
	const refused = refusedFeatures(document, place);
	if (refused.length > 0) return refused;
	if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
		return [problemOfFile(file.path, { rule: "yaml-empty", message: "the file is empty", remedy: "Write the record, or delete the file." })];
	}
	return { file: file.path, value: document.toJS(), locate: locator(document, place) };
}

function decode(path: string, bytes: Uint8Array): string | Problem {
	if (bytes.byteLength > LARGEST_SOURCE) {
		return problemOfFile(path, {
			rule: "file-size",
			message: `the file is ${Math.ceil(bytes.byteLength / 1024)} KB; a record has at most ${LARGEST_SOURCE / 1024} KB`,
			remedy: "Put long text into a PDF in documents/ and name it in the record.",
		});
	}
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return problemOfFile(path, { rule: "encoding", message: "the file is not UTF-8 text", remedy: "Save it again with the encoding UTF-8." });
	}
	const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/.exec(text);
	if (!control) return text;
	const before = text.slice(0, control.index).split("\n");
	const code = control[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
	return problemAt(
		{ file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, path: "" },
		{ rule: "encoding", message: `there is an invisible control character (U+${code})`, remedy: "Delete the character before this place and type it again." },
	);
}

/** Nesting is measured before parsing, since a parser goes into it by recursion. */
function tooDeep(text: string): Finding | undefined {
	let open = 0;
	let deepest = 0;
	for (const character of text) {
		if (character === "[" || character === "{") deepest = Math.max(deepest, ++open);
		else if (character === "]" || character === "}") open = Math.max(0, open - 1);
	}
	const stacked = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST},}|^ {${DEEPEST * 4},}[^ \\n]`, "m");
	if (deepest <= DEEPEST && !stacked.test(text)) return undefined;
	return { rule: "yaml-depth", message: "the file is nested deeper than any record", remedy: "Compare it with another record of the same kind and remove the extra levels." };
}

type PlaceOf = (offset: number, path?: readonly PropertyKey[]) => Place;

function placer(file: string, text: string, lines: LineCounter): PlaceOf {
	return (offset, path = []) => {
		const { line, col } = lines.linePos(Math.min(offset, text.length));
		const at = { line: Math.max(line, 1), column: Math.max(col, 1) };
		return { file, ...at, path: inDots(path), frame: frameOf(text, at.line, at.column) };
	};
}

/** `recommendations[0].agency`: the path as a person would say it. */
function inDots(path: readonly PropertyKey[]): string {
	return path.reduce<string>((said, step) => (typeof step === "number" ? `${said}[${step}]` : said === "" ? String(step) : `${said}.${String(step)}`), "");
}

const FRAME_WIDTH = 100;

function frameOf(text: string, line: number, column: number): string {
	const whole = text.split("\n", line)[line - 1]?.replaceAll("\t", " ").trimEnd() ?? "";
	const from = column > FRAME_WIDTH - 20 ? column - 20 : 0;
	const shown = whole.slice(from, from + FRAME_WIDTH);
	const gutter = `${line}`.padStart(5);
	return `${gutter} | ${shown}\n${" ".repeat(gutter.length)} | ${" ".repeat(Math.max(column - 1 - from, 0))}^`;
}

function syntaxProblem(error: YAMLError, place: PlaceOf): Problem {
	const [message, remedy] = SYNTAX[error.code] ?? [error.message.split("\n")[0] ?? error.code, SYNTAX_REMEDY];
	return problemAt(place(error.pos[0]), { rule: "yaml", message, remedy });
}

const SYNTAX_REMEDY = "Check the spaces at the start of the lines, the colon after each name, and quotes around text that holds a colon.";

const SYNTAX: Partial<Record<string, [message: string, remedy: string]>> = {
	TAB_AS_INDENT: ["a tab stands where spaces are needed", "Replace the tab by two spaces for each level."],
	DUPLICATE_KEY: ["the same name stands twice in one record", "Keep one of the two and delete the other."],
	MULTIPLE_DOCS: ["the file holds more than one record (a line of three dashes divides it)", "Put each record into a file of its own."],
	BAD_INDENT: ["this line does not begin under the line above it", "Use the same number of spaces as the lines beside it, two for each level."],
	MISSING_CHAR: ["a quote, a bracket or a colon is missing", SYNTAX_REMEDY],
	BLOCK_AS_IMPLICIT_KEY: ["a second colon stands on this line, or the line above is not finished", "Put quotes around text that holds a colon."],
	MULTILINE_IMPLICIT_KEY: ["a name goes over two lines, or a colon is missing", SYNTAX_REMEDY],
	UNEXPECTED_TOKEN: ["this cannot stand here", SYNTAX_REMEDY],
	TAG_RESOLVE_FAILED: ["a word that begins with ! is not allowed", "Put quotes around the text."],
	BAD_ALIAS: ["a word that begins with * or & is not allowed here", "Put quotes around the text."],
};

/** Aliases, merge keys and tags make a record say more than it shows, and can swell without limit: none is allowed. */
function refusedFeatures(document: Document.Parsed, place: PlaceOf): Problem[] {
	const problems: Problem[] = [];
	const refuse = (node: Node, message: string, remedy: string) => {
		problems.push(problemAt(place(node.range?.[0] ?? 0), { rule: "yaml-plain", message, remedy }));
		return problems.length < 5 ? undefined : visit.BREAK;
	};
	visit(document, {
		Node(_, node) {
			if (isAlias(node)) return refuse(node, `*${node.source} stands for text written elsewhere`, "Write the text out here, or put quotes around it.");
			if (isNode(node) && node.anchor) return refuse(node, `&${node.anchor} names text to be used elsewhere`, "Delete the name, or put quotes around the text.");
			if (isNode(node) && node.tag?.startsWith("!")) return refuse(node, `${node.tag} is not allowed`, "Delete it, or put quotes around the text.");
			return undefined;
		},
		Pair(_, pair) {
			if (!isScalar(pair.key)) return refuse(isNode(pair.key) ? pair.key : (document.contents as ParsedNode), "a name must be a single word", SYNTAX_REMEDY);
			if (pair.key.value === "<<") return refuse(pair.key, "<< takes in text written elsewhere", "Write the text out here.");
			return undefined;
		},
	});
	return problems;
}

function locator(document: Document.Parsed, place: PlaceOf): Source["locate"] {
	return (path, target = "value") => {
		let node: unknown = document.contents;
		let offset = startOf(node);
		for (const [index, step] of path.entries()) {
			if (!isCollection(node)) break;
			const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
			const next: unknown = pair ? pair.value : isMap(node) ? undefined : node.get(step, true);
			const last = index === path.length - 1;
			if (isPair(pair) && ((last && target === "key") || startOf(next) === undefined)) {
				offset = startOf(pair.key) ?? offset;
				break;
			}
			if (next === undefined) break;
			offset = startOf(next) ?? offset;
			node = next;
		}
		return place(offset ?? 0, path);
	};
}

function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}
