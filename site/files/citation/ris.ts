import { type Citation, noteOf } from "./citation.ts";

/** A citation in RIS: a tag and a value a line, with line ends as the format has them. */
export function ris(citation: Citation): string {
	const { title, kind, author, publisher, date, number, version, url } = citation;
	const [year, month = "", day = ""] = date?.split("-") ?? [];
	// A comma would part a family name from given names, and the format has no way to say that it does not.
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
