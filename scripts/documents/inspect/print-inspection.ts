/** An inspection as a person reads it. */
import type { Finding, Severity } from "./finding.ts";
import type { Inspection } from "./inspect.ts";

const COUNTED: ReadonlyArray<readonly [Severity, one: string, many: string]> = [
	["error", "error", "errors"],
	["warning", "warning", "warnings"],
	["advice", "piece of advice", "pieces of advice"],
];

/**
 * Every finding with its place and remedy, then their count.
 * @param file the file as it was named
 */
export function printInspection(file: string, { pages, findings }: Inspection): string {
	const counts = COUNTED.map(([severity, one, many]) => {
		const { length } = findings.filter((finding) => finding.severity === severity);
		return `${length} ${length === 1 ? one : many}`;
	});
	const looked = `${file}: ${counts.join(", ")} in ${pages} ${pages === 1 ? "page" : "pages"}.`;
	return `${[...findings.map((finding) => inText(file, finding)), looked].join("\n\n")}\n`;
}

/** One finding: file, page and rectangle in points from the lower left corner, what it is, what to do. */
export function inText(file: string, { rule, severity, page, rectangle, message, remedy }: Finding): string {
	const place = rectangle ? ` (x ${rectangle.x}, y ${rectangle.y}, ${rectangle.width} by ${rectangle.height} points)` : "";
	return `${file}${page === undefined ? "" : `, page ${page}`}${place} ${severity}: ${message} [${rule}]\n  How to mend it: ${remedy}`;
}
