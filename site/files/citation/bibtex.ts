import { type Citation, noteOf } from "./citation.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Returns a citation for BibTeX and biblatex. Double braces keep the capitals in a title. They also prevent BibTeX from splitting
 * an organisation's name at “and” or at a comma.
 */
export function bibtex(citation: Citation): string {
	const { key, title, kind, author, publisher, date, number, version, url } = citation;
	const [year, month, day] = date?.split("-") ?? [];
	const note = noteOf(citation);
	const fields: ReadonlyArray<[name: string, value: string | undefined]> = [
		["title", `{{${escaped(title)}}}`],
		["author", `{{${escaped(author)}}}`],
		["institution", `{{${escaped(publisher)}}}`],
		["type", braced(escaped(kind))],
		["year", year && braced(year)],
		["month", month && MONTHS[Number(month) - 1]],
		["day", day && braced(String(Number(day)))],
		["number", number && braced(escaped(number))],
		["version", version && braced(version)],
		["note", note && braced(note)],
		["url", url && braced(url.replaceAll(/[{}\\]/g, encodeURIComponent))],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value},\n`]));
	return `@techreport{${key},\n${lines.join("")}}\n`;
}

function braced(text: string): string {
	return `{${text}}`;
}

/**
 * LaTeX commands for characters that have a special meaning in LaTeX. Braces are written as commands too, because BibTeX counts
 * braces even after a backslash.
 */
const NAMES: Record<string, string> = {
	"\\": "\\textbackslash{}",
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
	"`": "\\textasciigrave{}",
	"<": "\\textless{}",
	">": "\\textgreater{}",
	"|": "\\textbar{}",
};

/** Escapes LaTeX commands and ligatures. Otherwise `--` would become a dash, and `''` a quotation mark. */
function escaped(text: string): string {
	return text
		.replaceAll(/\s+/g, " ")
		.replaceAll(/[\\{}~^`<>|]/g, (character) => NAMES[character] ?? "")
		.replaceAll(/[&%$#_]/g, "\\$&")
		.replaceAll(/([-'])(?=\1)/g, "$1{}");
}
