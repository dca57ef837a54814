/** What an editor most often did where the parser could not go on, recognised by the line itself. */
import type { Finding } from "../problem.ts";
import { inQuotes, quotesAround } from "./quotes.ts";

/** A mistake at an offset of the text; with another place that it follows from, if there is one. */
export type Fault = Finding & { offset: number; from?: { offset: number; says: string } };

/** A line that cannot be read: as it stands, and among its neighbours. */
type Spot = { line: string; above: readonly string[]; below: readonly string[] };

/** What is wrong with a line, in which column (from 0), and on which line below it where it is not the line itself. */
type Slip = { message: string; remedy: string; column: number; further?: number };

/** Tried in this order; the first that fits is told. */
const SLIPS: ReadonlyArray<(spot: Spot) => Slip | undefined> = [
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
 * The slip on the line at an offset, if it is a common one.
 * @param offset where the parser stopped
 */
export function slipAt(offset: number, text: string): Fault | undefined {
	const lines = text.split(/\r?\n/);
	const index = text.slice(0, offset).split("\n").length - 1;
	const spot = { line: lines[index] ?? "", above: lines.slice(0, index), below: lines.slice(index + 1) };
	for (const recognise of SLIPS) {
		const slip = recognise(spot);
		if (!slip) continue;
		const { message, remedy, column, further = 0 } = slip;
		return { offset: startOfLine(text, index + further) + column, rule: "yaml", message, remedy };
	}
	return undefined;
}

function startOfLine(text: string, index: number): number {
	let start = 0;
	for (let line = 0; line < index; line++) start = text.indexOf("\n", start) + 1;
	return start;
}

/** A line's indentation and hyphens, the name that it gives something, and what stands behind. */
const LINE = /^(?<indent> *)(?<hyphens>(?:- +)*)(?:(?<name>\w[\w-]*):(?=\s|$))?(?<gap> *)(?<value>.*)$/;

function partsOf(line: string): { indent: string; hyphens: string; name: string | undefined; value: string; column: number } {
	const { indent = "", hyphens = "", name, gap = "", value = "" } = LINE.exec(line.trimEnd())?.groups ?? {};
	return { indent, hyphens, name, value, column: indent.length + hyphens.length + (name === undefined ? 0 : name.length + 1) + gap.length };
}

function unfinishedMerge({ line }: Spot): Slip | undefined {
	if (!/^(?:<{7}|={7}|>{7})(?: |$)/.test(line)) return undefined;
	const remedy = "Keep one of the two versions between the marks, and delete the marks.";
	return { message: "this mark was left by Git where two changes met", remedy, column: 0 };
}

function strangeSpace({ line }: Spot): Slip | undefined {
	const [before = ""] = /^\s*(?:\w[\w-]*:\s*)?/.exec(line) ?? [];
	const column = before.search(/[^\S \t]/);
	if (column < 0) return undefined;
	return {
		message: "a space of another kind stands where YAML needs an ordinary one",
		remedy: "Delete it and press the space bar.",
		column,
	};
}

function noSpaceAfterColon({ line }: Spot): Slip | undefined {
	const [, before = "", name = "", value = ""] = /^( *(?:- +)*)(\w[\w-]{0,59}):([^\s:/].*)$/.exec(line.trimEnd()) ?? [];
	if (name === "") return undefined;
	return {
		message: `there is no space after the colon of ${name}`,
		remedy: `Write ${name}: and a space before ‘${value.slice(0, 40)}’.`,
		column: before.length,
	};
}

function noSpaceAfterHyphen({ line }: Spot): Slip | undefined {
	const [, indent = "", value = ""] = /^( *)-([^\s-].*)$/.exec(line.trimEnd()) ?? [];
	if (value === "") return undefined;
	return {
		message: "there is no space after the hyphen",
		remedy: `Write - and a space before ‘${value.slice(0, 40)}’.`,
		column: indent.length,
	};
}

/** Where the names and hyphens of the lines above stand, as far as they are still open: the places where a line may begin. */
function openColumns(lines: readonly string[]): Array<{ column: number; hyphen: boolean }> {
	let open: Array<{ column: number; hyphen: boolean }> = [];
	for (const line of lines) {
		if (/^\s*(?:#|$)/.test(line)) continue;
		const { indent, hyphens, name } = partsOf(line);
		// A list may stand in the same column as the name that it belongs to.
		open = open.filter(({ column, hyphen }) => column < indent.length || (column === indent.length && !hyphen && hyphens !== ""));
		for (const { index } of hyphens.matchAll(/-/g)) open.push({ column: indent.length + index, hyphen: true });
		if (name !== undefined) open.push({ column: indent.length + hyphens.length, hyphen: false });
	}
	return open;
}

/** A line that begins where no line above does. The parser stops there, or at the text before, which it takes to go on. */
function strangeIndent({ line, above, below }: Spot): Slip | undefined {
	const further = below.findIndex((next) => next.trim() !== "");
	const next = below[further] ?? "";
	if (partsOf(line).value !== "" && partsOf(next).name !== undefined && !/: |:$/.test(partsOf(line).value)) {
		return misplaced(next, [...above, line], further + 1);
	}
	return misplaced(line, above, 0);
}

function misplaced(line: string, above: readonly string[], further: number): Slip | undefined {
	const { indent, hyphens, name } = partsOf(line);
	const block = openText(above);
	if (block && name === undefined && indent.length < block.text) return textUnderHeader(line, block, further);
	const hyphen = hyphens !== "";
	if ((name === undefined && !hyphen) || indent === "") return undefined;
	const places = openColumns(above).filter((place) => place.hyphen === hyphen);
	if (places.length === 0 || places.some(({ column }) => column === indent.length)) return undefined;
	const far = (column: number) => Math.abs(column - indent.length);
	const best = places.toSorted((a, b) => far(a.column) - far(b.column) || b.column - a.column)[0]?.column ?? 0;
	return {
		message: `this line begins with ${spaces(indent.length)}, which fits none of the lines above`,
		remedy: `Begin it with ${spaces(best)}, under the lines that it belongs to.`,
		column: indent.length,
		further,
	};
}

/** The mark |- or > above a line, where nothing between them ends its text; with the spaces that its text begins with. */
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

function textUnderHeader(line: string, { mark, text }: { mark: string; text: number }, further: number): Slip {
	return {
		message: `the text under ${mark} begins further in than this line does`,
		remedy: `Begin each of its lines with ${spaces(text)}.`,
		column: line.search(/\S/),
		further,
	};
}

function brokenQuotes({ line }: Spot): Slip | undefined {
	const { value, column } = partsOf(line);
	const [quote = ""] = value;
	if (/[“”‘’„]/.test(quote)) {
		const text = value.replaceAll(/^[“”‘’„]|[“”‘’]$/g, "");
		return {
			message: "curly quotes do not hold a text together",
			remedy: text.length > 60 ? "Type straight ones." : `Type straight ones: ${inQuotes(text)}.`,
			column,
		};
	}
	if (quote !== "'" && quote !== '"') return undefined;
	if (value.length > 1 && value.endsWith(quote)) {
		const text = value.slice(1, -1);
		return { message: `a ${quote} inside the text ends it too early`, remedy: quotesAround(text.replaceAll(`\\${quote}`, quote)), column };
	}
	const end = value.indexOf(quote, 1);
	return end < 0
		? undefined
		: { message: "the line goes on after the quote that ends the text", remedy: quotesAround(value), column: column + end + 1 };
}

const OPENERS: Readonly<Record<string, string>> = {
	"[": "a list",
	"{": "a group of fields",
	"-": "a list",
	"?": "a name of several words",
};

function strangeStart({ line }: Spot): Slip | undefined {
	const { value, column } = partsOf(line);
	const [, mark] = /^([|>][-+]?) +[^#\s]/.exec(value) ?? [];
	if (mark !== undefined) {
		const remedy = "Begin the text on the next line, two spaces further in than this one.";
		return { message: `the text of ${mark} cannot begin on the same line`, remedy, column };
	}
	const [first = ""] = value;
	if (/[@`%]/.test(first)) return { message: `text cannot begin with ${first}`, remedy: quotesAround(value), column };
	const meaning = OPENERS[first];
	if (meaning === undefined || /[\]},]$/.test(value) || (/[-?]/.test(first) && value[1] !== " ") || !/[\]} ]/.test(value)) return undefined;
	return { message: `text that begins with ${first} is taken for ${meaning}`, remedy: quotesAround(value), column };
}

function secondColon({ line, below }: Spot): Slip | undefined {
	const { name, value, column } = partsOf(line);
	const message = "a second colon stands in this text, and YAML takes it for the end of a name";
	if (/: |:$/.test(value) && !/^[[{"'|>]/.test(value)) return { message, remedy: quotesAround(value), column };
	const further = below.findIndex((next) => /: |:$/.test(next));
	const isText = name !== undefined && value !== "" && below.slice(0, further + 1).every((next) => /^\s/.test(next));
	return further >= 0 && isText ? { message, remedy: "Put quotes around the whole text.", column } : undefined;
}

function noColon({ line }: Spot): Slip | undefined {
	const [, before = "", name = "", sign] = /^( *(?:- +)*)([A-Za-z][\w-]{0,59})( *=)?(?: [^:]*)?$/.exec(line.trimEnd()) ?? [];
	if (name === "") return undefined;
	return sign === undefined
		? {
				message: `there is no colon after ‘${name}’`,
				remedy: "Write the name of a field, a colon and a space. If the line goes on with the text above, begin it with two spaces more.",
				column: before.length,
			}
		: { message: `an equals sign stands after ‘${name}’`, remedy: `Write ${name}: with a colon.`, column: before.length };
}

function spaces(count: number): string {
	return count === 0 ? "no spaces" : count === 1 ? "1 space" : `${count} spaces`;
}
