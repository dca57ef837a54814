import { type Citation, noteOf } from "./citation.ts";

/** A citation in RIS: one tag and value per line, with CRLF line ends as the format requires. */
export function ris(citation: Citation): string {
	const { title, kind, author, publisher, date, number, version, url } = citation;
	const [year, month = "", day = ""] = date?.split("-") ?? [];
	// RIS reads a comma as the end of a family name and has no way to escape it. Such an author goes into the note.
	const isName = !author.includes(",");
	const fields: ReadonlyArray<[tag: string, value: string | false | undefined]> = [
		["TY", "RPRT"],
		["TI", title],
		["AU", isName && author],
		["PB", publisher],
		["PY", year],
		["DA", year && `${year}/${month}/${day}/`],
		["M3", kind],
		["SN", number],
		["ET", version],
		["N1", [!isName && author !== publisher && `Written by: ${author}.`, noteOf(citation)].filter(Boolean).join(" ")],
		["UR", url],
	];
	const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replaceAll(/\s+/g, " ")}`] : []));
	return [...lines, "ER  - ", ""].join("\r\n");
}
