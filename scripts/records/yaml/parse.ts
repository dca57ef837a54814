/** Parses YAML and records the position of each value, so that later checks can show where a mistake is. */
import { Composer, type CST, type Document, Lexer, Parser } from "yaml";
import { type Explanation, type Finding, type Problem, problemAt, problemOfFile, reasonAt } from "../problem.ts";
import type { YamlProblem } from "./common-mistakes.ts";
import { disallowedIn, invisible } from "./disallowed-syntax.ts";
import { type Origin, originIn, placeFinder, type Source } from "./positions.ts";
import { firstSyntaxProblem } from "./syntax-errors.ts";

/** The content of a file that an editor wrote, or the reason why the file could not be read. The caller reads the file from disk. */
export type SourceFile = {
	/** The path of the file in the data folder, such as `reviews/scr-025.yaml`. */
	name: string;
	/** The path of the file as shown in messages, such as `data/reviews/scr-025.yaml`. */
	path: string;
} & ({ bytes: Uint8Array } | { refusal: Explanation });

/** The maximum size of a record file, in bytes. A record is a few pages of text, so a larger file is a mistake. */
export const LARGEST_SOURCE = 256 * 1024;

/** The maximum nesting depth. No record needs more, and deeper nesting could overflow the stack of the recursive parser. */
const DEEPEST = 20;

const EMPTY: Finding = { rule: "yaml-empty", message: "The file is empty", remedy: "Write the record, or delete the file." };

/** Parses one YAML file. Returns the parsed source, or the problems that make the file unusable. */
export function parseYaml(file: { path: string; bytes: Uint8Array }): Source | Problem[] {
	const text = decode(file);
	if (typeof text !== "string") return [problemOfFile(file.path, text)];

	const place = placeFinder(file.path, text);
	const problem = ({ offset, from, ...finding }: YamlProblem) =>
		problemAt(place(offset), { ...finding, ...(from && { because: [reasonAt(place(from.offset), from.says)] }) });
	const unseen = invisible(text);
	if (unseen) return [problem(unseen)];
	const tokens = tokensOf(text);
	if (!Array.isArray(tokens)) return [problem(tokens)];
	const [document, second] = documentsOf(tokens, text);
	const { refused, separate, warnings } = disallowedIn(document, text);
	const broken = firstSyntaxProblem(document, second, refused, tokens, text);
	if (broken) return [problem(broken)];
	if (separate.length > 0) return separate.map(problem);
	const value: unknown = document.toJS();
	if (value === null) return [problemOfFile(file.path, EMPTY)];
	return { file: file.path, value, warnings: warnings.map(problem), ...originIn(document, text, place) };
}

/**
 * Returns functions that find the position of a field in a file that has already been parsed, perhaps on another thread. The
 * file is parsed again when the first position is needed. This happens only if there is a problem to report.
 */
export function originOf(file: { path: string; bytes: Uint8Array }): Origin {
	let again: Source | undefined;
	const source = () => (again ??= parseYaml(file) as Source);
	return {
		file: file.path,
		locate: (path, target) => source().locate(path, target),
		rawText: (path) => source().rawText(path),
	};
}

/**
 * Splits YAML into tokens and refuses excessive nesting. The next step, composing, is recursive, so deep nesting would overflow
 * the stack there.
 */
function tokensOf(text: string): CST.Token[] | YamlProblem {
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	for (const lexeme of new Lexer().lex(text)) {
		for (const token of parser.next(lexeme)) tokens.push(token);
		if (parser.stack.length > DEEPEST) {
			return {
				offset: parser.offset - lexeme.length,
				rule: "yaml-depth",
				message: "This is nested deeper than any record may be",
				remedy: "Compare it with another record of the same kind and remove the extra levels.",
			};
		}
	}
	return [...tokens, ...parser.end()];
}

/** Returns the first document in the file, and the second if there is one. `uniqueKeys` is off, because `disallowedIn` finds duplicate field names faster. */
function documentsOf(tokens: readonly CST.Token[], text: string): [Document.Parsed, Document.Parsed?] {
	const composer = new Composer({ version: "1.2", strict: true, uniqueKeys: false });
	return [...composer.compose(tokens, true, text.length)] as [Document.Parsed, Document.Parsed?];
}

function decode({ bytes }: { bytes: Uint8Array }): string | Finding {
	if (bytes.byteLength > LARGEST_SOURCE) {
		return {
			rule: "file-size",
			message: `The file has ${Math.ceil(bytes.byteLength / 1024)} KB; a record may have ${LARGEST_SOURCE / 1024} KB`,
			remedy: "Put long text into a PDF in documents/, and name the PDF in a report: file: name-of-the-report.pdf.",
		};
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return { rule: "encoding", message: "The file is not UTF-8 text", remedy: "Save it again with the encoding UTF-8." };
	}
}
