/** YAML read with its positions kept, so that every later mistake can be shown where it was made. */
import { Composer, type CST, type Document, Lexer, Parser } from "yaml";
import { type Finding, type Problem, problemAt, problemOfFile, reasonAt } from "../problem.ts";
import type { Fault } from "./common-mistakes.ts";
import { featuresOf, invisible } from "./disallowed-syntax.ts";
import { lookInto, type Origin, placesIn, type Source } from "./positions.ts";
import { firstFault } from "./syntax-errors.ts";

/** A file that an editor wrote, as bytes; the core never reads the disk itself. */
export type SourceFile = {
	/** Its place in the data folder, such as `reviews/scr-025.yaml`. */
	name: string;
	/** Its place as messages show it, such as `data/reviews/scr-025.yaml`. */
	path: string;
} & ({ bytes: Uint8Array } | { refusal: Refusal });

/** Why a file was not read at all. */
export type Refusal = { message: string; remedy: string };

/** Records are a few pages of text; anything larger is a mistake. In bytes. */
export const LARGEST_SOURCE = 256 * 1024;

/** Nesting that no record of ours needs. */
const DEEPEST = 20;

/** Reads one YAML file. Returns its source, or every mistake that keeps it from being read. */
export function parseYaml(file: { path: string; bytes: Uint8Array }): Source | Problem[] {
	const text = decode(file);
	if (typeof text !== "string") return [problemOfFile(file.path, text)];

	const place = placesIn(file.path, text);
	const problem = ({ offset, from, ...finding }: Fault) =>
		problemAt(place(offset), { ...finding, ...(from && { because: [reasonAt(place(from.offset), from.says)] }) });
	const unseen = invisible(text);
	if (unseen) return [problem(unseen)];
	const tokens = tokensOf(text);
	if (!Array.isArray(tokens)) return [problem(tokens)];
	const [document, second] = documentsOf(tokens, text);
	const { refused, separate, doubts } = featuresOf(document, text);
	const broken = firstFault(document, second, refused, tokens, text);
	if (broken) return [problem(broken)];
	if (separate.length > 0) return separate.map(problem);
	const value: unknown = document.toJS();
	if (value === null)
		return [
			problemOfFile(file.path, { rule: "yaml-empty", message: "the file is empty", remedy: "Write the record, or delete the file." }),
		];
	return { file: file.path, value, doubts: doubts.map(problem), ...lookInto(document, text, place) };
}

/** The way back into a file that was read before. Its lines are found again when somebody asks for one, since nobody does of a sound file. */
export function originOf(file: { path: string; bytes: Uint8Array }): Origin {
	let again: Source | undefined;
	const source = () => {
		again ??= parseYaml(file) as Source;
		return again;
	};
	return {
		file: file.path,
		locate: (path, target) => source().locate(path, target),
		written: (path) => source().written(path),
	};
}

/** Nesting is measured while the text is cut into tokens, since composing them goes into it by recursion. */
function tokensOf(text: string): CST.Token[] | Fault {
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	for (const lexeme of new Lexer().lex(text)) {
		for (const token of parser.next(lexeme)) tokens.push(token);
		if (parser.stack.length > DEEPEST) {
			return {
				offset: parser.offset - lexeme.length,
				rule: "yaml-depth",
				message: "this is nested deeper than anything in a record",
				remedy: "Compare it with another record of the same kind and remove the extra levels.",
			};
		}
	}
	return [...tokens, ...parser.end()];
}

/** The document that is meant, and a second one where the text holds more. Duplicate names are found faster elsewhere. */
function documentsOf(tokens: readonly CST.Token[], text: string): [Document.Parsed, Document.Parsed?] {
	const composer = new Composer({ version: "1.2", strict: true, uniqueKeys: false });
	return [...composer.compose(tokens, true, text.length)] as [Document.Parsed, Document.Parsed?];
}

function decode({ bytes }: { bytes: Uint8Array }): string | Finding {
	if (bytes.byteLength > LARGEST_SOURCE) {
		return {
			rule: "file-size",
			message: `the file is ${Math.ceil(bytes.byteLength / 1024)} KB; a record has at most ${LARGEST_SOURCE / 1024} KB`,
			remedy: "Put long text into a PDF in documents/ and name it in the record.",
		};
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return { rule: "encoding", message: "the file is not UTF-8 text", remedy: "Save it again with the encoding UTF-8." };
	}
}
