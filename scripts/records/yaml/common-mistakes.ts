/** Recognises common mistakes near the line at which the YAML parser stopped, so that the message can name the mistake rather than its effect. */
import { placeInWords } from "../field-names.ts";
import { counted, type Explanation, type Finding } from "../problem.ts";
import { inQuotes, LONGEST, quotesAround } from "./quotes.ts";

/** A problem at an offset in a file's text. `from` is another position that helps to explain the problem. */
export type YamlProblem = Finding & { offset: number; from?: { offset: number; says: string } };

/** At most this many problems are reported per file. */
export const ENOUGH = 100;

/** The line at which the parser stopped, and the lines around it. */
type Context = { line: string; above: readonly string[]; below: readonly string[] };

/**
 * A mistake and its column, counted from 0. `further` is the distance, in lines, from the line at which the parser stopped down
 * to the mistake. The default is 0.
 */
type Mistake = Explanation & { column: number; further?: number };

/** The checks, in the order in which they run. The first check that recognises a mistake decides the message. */
const MISTAKES: ReadonlyArray<(context: Context) => Mistake | undefined> = [
	unfinishedMerge,
	strangeSpace,
	noSpaceAfterColon,
	noSpaceAfterHyphen,
	strangeIndent,
	brokenQuotes,
	strangeStart,
	secondColon,
	noColon,
];

/**
 * Recognises a common mistake at or near an offset. Returns undefined if no check recognises a mistake.
 * @param offset the offset at which the parser stopped
 */
export function commonMistakeAt(offset: number, text: string): YamlProblem | undefined {
	const lines = text.split(/\r?\n/);
	const index = text.slice(0, offset).split("\n").length - 1;
	const context = { line: lines[index] ?? "", above: lines.slice(0, index), below: lines.slice(index + 1) };
	for (const recognise of MISTAKES) {
		const mistake = recognise(context);
		if (!mistake) continue;
		const { message, remedy, column, further = 0 } = mistake;
		const start = text.split("\n", index + further).reduce((sum, { length }) => sum + length + 1, 0);
		return { offset: start + column, rule: "yaml", message, remedy };
	}
	return undefined;
}

/** Matches a line and captures its indentation, hyphens, field name and value. */
const LINE = /^(?<indent> *)(?<hyphens>(?:- +)*)(?:(?<name>\w[\w-]*):(?=\s|$))?(?<gap> *)(?<value>.*)$/;

/**
 * Splits a line into its parts. `before` is the text between the indentation and the value. `column` is the column in which the
 * value starts, counted from 0.
 */
function partsOf(line: string) {
	const { indent = "", hyphens = "", name, gap = "", value = "" } = LINE.exec(line.trimEnd())?.groups ?? {};
	const before = `${hyphens}${name === undefined ? "" : `${name}:`}${gap}`;
	return { indent, hyphens, name, before, value, column: indent.length + before.length };
}

function unfinishedMerge({ line }: Context): Mistake | undefined {
	if (!/^(?:<{7}|={7}|>{7})(?: |$)/.test(line)) return undefined;
	const remedy = "Keep one of the two versions between the marks, and delete the other version and the marks.";
	return { message: "Git left this mark because two people changed the same lines", remedy, column: 0 };
}

function strangeSpace({ line }: Context): Mistake | undefined {
	const [before = ""] = /^\s*(?:\w[\w-]*:\s*)?/.exec(line) ?? [];
	const column = before.search(/[^\S \t]/);
	if (column < 0) return undefined;
	const message = "This is a special space, such as a no-break space; YAML needs an ordinary space";
	return { message, remedy: "Delete it and press the space bar.", column };
}

function noSpaceAfterColon({ line }: Context): Mistake | undefined {
	const [, before = "", name = "", value = ""] = /^( *(?:- +)*)(\w[\w-]{0,59}):([^\s:/].*)$/.exec(line.trimEnd()) ?? [];
	if (name === "") return undefined;
	const remedy = `Put a space after the colon: ${start(`${name}: ${value}`)}`;
	return { message: `There is no space after ‘${name}:’`, remedy, column: before.length };
}

function noSpaceAfterHyphen({ line }: Context): Mistake | undefined {
	const [, indent = "", value = ""] = /^( *)-([^\s-].*)$/.exec(line.trimEnd()) ?? [];
	if (value === "") return undefined;
	const remedy = `Put a space after the hyphen: ${start(`- ${value}`)}`;
	return { message: "There is no space after the hyphen", remedy, column: indent.length };
}

/**
 * Returns the columns in which the next line may start. Each field name or hyphen in the given lines starts a group or a list.
 * While that group or list is open, the next line may start in the same column.
 */
function openColumns(lines: readonly string[]): Array<{ column: number; hyphen: boolean }> {
	let open: Array<{ column: number; hyphen: boolean }> = [];
	for (const line of lines) {
		if (/^\s*(?:#|$)/.test(line)) continue;
		const { indent, hyphens, name } = partsOf(line);
		// The hyphens of a list may be in the same column as the name of the field that contains the list.
		open = open.filter(({ column, hyphen }) => column < indent.length || (column === indent.length && !hyphen && hyphens !== ""));
		for (const { index } of hyphens.matchAll(/-/g)) open.push({ column: indent.length + index, hyphen: true });
		if (name !== undefined) open.push({ column: indent.length + hyphens.length, hyphen: false });
	}
	return open;
}

/**
 * Recognises a line that starts in the wrong column. The parser may stop at the line above it, because YAML can read the two
 * lines as one value.
 */
function strangeIndent({ line, above, below }: Context): Mistake | undefined {
	const further = below.findIndex((next) => next.trim() !== "");
	const next = below[further] ?? "";
	if (partsOf(line).value !== "" && partsOf(next).name !== undefined && !/: |:$/.test(partsOf(line).value)) {
		return misplaced(next, [...above, line], further + 1);
	}
	return misplaced(line, above, 0);
}

function misplaced(line: string, above: readonly string[], further: number): Mistake | undefined {
	const { indent, hyphens, name } = partsOf(line);
	const column = indent.length;
	const block = openText(above);
	if (block && name === undefined && column < block.text) {
		const message = `This line is not indented as far as the rest of the text after ${block.mark}`;
		return { message, remedy: `Start each line of the text with ${spaces(block.text)}.`, column: line.search(/\S/), further };
	}
	const hyphen = hyphens !== "";
	if ((name === undefined && !hyphen) || indent === "") return undefined;
	const places = openColumns(above).filter((place) => place.hyphen === hyphen);
	const far = (place: { column: number }) => Math.abs(place.column - column);
	const [best] = places.toSorted((a, b) => far(a) - far(b) || b.column - a.column);
	if (best === undefined || best.column === column) return undefined;
	const message = `This line starts with ${spaces(column)}, which matches none of the lines above it`;
	const remedy = `Start it with ${spaces(best.column)}, in the same column as the lines that it belongs to.`;
	return { message, remedy, column, further };
}

/**
 * Finds the block scalar (text after |- or >) that the next line continues. Returns its sign and the number of spaces at the
 * start of its lines. Returns undefined if no block scalar is open.
 */
function openText(above: readonly string[]): { mark: string; text: number } | undefined {
	let text: number | undefined;
	for (const line of above.toReversed()) {
		if (line.trim() === "") continue;
		const [, indent = "", mark] = /^( *)(?:.*[:-] +)?([|>][-+]?)$/.exec(line.trimEnd()) ?? [];
		if (mark !== undefined) return { mark, text: text ?? indent.length + 2 };
		if (!line.startsWith(" ")) return undefined;
		text = line.search(/\S/);
	}
	return undefined;
}

function brokenQuotes({ line }: Context): Mistake | undefined {
	const { before, value, column } = partsOf(line);
	const [quote = ""] = value;
	if (/[“”‘’„]/.test(quote)) {
		const text = value.replaceAll(/^[“”‘’„]|[“”‘’]$/g, "");
		const remedy = `Type straight quotes instead${text.length > LONGEST ? "." : `: ${before}${inQuotes(text)}`}`;
		return { message: "YAML does not recognise curly quotes", remedy, column };
	}
	if (quote !== "'" && quote !== '"') return undefined;
	if (value.length > 1 && value.endsWith(quote)) {
		const text = value.slice(1, -1).replaceAll(`\\${quote}`, quote);
		return { message: `The ${quote} inside the text ends it too early`, remedy: quotesAround(text, before), column };
	}
	const end = value.indexOf(quote, 1);
	if (end < 0) return undefined;
	return { message: "There is more text after the closing quote", remedy: quotesAround(value, before), column: column + end + 1 };
}

const OPENERS: Readonly<Record<string, string>> = {
	"[": "a list",
	"{": "a group of fields",
	"-": "a list",
	"?": "a name of several words",
};

function strangeStart({ line }: Context): Mistake | undefined {
	const { before, value, column } = partsOf(line);
	const [, mark] = /^([|>][-+]?) +[^#\s]/.exec(value) ?? [];
	if (mark !== undefined) {
		const remedy = "Start the text on the next line, indented by two more spaces than this line.";
		return { message: `Text after ${mark} cannot start on the same line`, remedy, column };
	}
	const [first = ""] = value;
	if (/[@`%]/.test(first))
		return { message: `Text cannot start with ${first} without quotes`, remedy: quotesAround(value, before), column };
	const meaning = OPENERS[first];
	if (meaning === undefined || /[\]},]$/.test(value) || (/[-?]/.test(first) && value[1] !== " ") || !/[\]} ]/.test(value)) return undefined;
	return { message: `YAML reads text that starts with ${first} as ${meaning}`, remedy: quotesAround(value, before), column };
}

function secondColon({ line, below }: Context): Mistake | undefined {
	const { before, name, value, column } = partsOf(line);
	const message = `${name === undefined ? "This text" : placeInWords([name])} contains a colon, so it needs quotes`;
	if (/: |:$/.test(value) && !/^[[{"'|>]/.test(value)) return { message, remedy: quotesAround(value, before), column };
	const further = below.findIndex((next) => /: |:$/.test(next));
	const isText = name !== undefined && value !== "" && below.slice(0, further + 1).every((next) => /^\s/.test(next));
	return further >= 0 && isText ? { message, remedy: "Put quotes around the whole text.", column } : undefined;
}

function noColon({ line }: Context): Mistake | undefined {
	const [, before = "", name = "", sign] = /^( *(?:- +)*)([A-Za-z][\w-]{0,59})( *=)?(?: [^:]*)?$/.exec(line.trimEnd()) ?? [];
	if (name === "") return undefined;
	const column = before.length;
	if (sign !== undefined) {
		const remedy = `Write a colon: ${start(line.trim().replace(/ *=/, ":"))}`;
		return { message: `There is an equals sign after ‘${name}’ instead of a colon`, remedy, column };
	}
	const remedy = "Write the name of a field, a colon and a space. If the line continues the text above it, indent it by two more spaces.";
	return { message: `There is no colon after ‘${name}’`, remedy, column };
}

/** Shortens a line to its first 40 characters, so that a suggested fix can quote the line. */
function start(line: string): string {
	return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function spaces(count: number): string {
	return count === 0 ? "no spaces" : counted(count, "space");
}
