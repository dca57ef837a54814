import { type Citation, noteOf } from "./citation.ts";

/** Returns a citation in RIS. Each line contains a tag and a value. The format requires CRLF line endings. */
export function ris(citation: Citation): string {
	const { title, kind, author, publisher, date, number, version, url } = citation;
	const [year, month = "", day = ""] = date?.split("-") ?? [];
	// RIS treats a comma as the end of a family name and cannot escape it. An author whose name contains a comma is therefore
	// named in the citation's note instead.
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
