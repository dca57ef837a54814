import type { Finding, Severity } from "./finding.ts";
import type { Inspection } from "./inspect.ts";

const COUNTED: ReadonlyArray<readonly [Severity, one: string, many: string]> = [
	["error", "error", "errors"],
	["warning", "warning", "warnings"],
	["advice", "piece of advice", "pieces of advice"],
];

/**
 * Formats every finding with its place and remedy, then a line with their counts.
 * @param file the path as the user gave it
 */
export function printInspection(file: string, { pages, findings }: Inspection): string {
	const counts = COUNTED.map(([severity, one, many]) => {
		const { length } = findings.filter((finding) => finding.severity === severity);
		return `${length} ${length === 1 ? one : many}`;
	});
	const total = `${file}: ${counts.join(", ")} in ${pages} ${pages === 1 ? "page" : "pages"}.`;
	return `${[...findings.map((finding) => formatFinding(file, finding)), total].join("\n\n")}\n`;
}

/** The rectangle is in points from the page's lower left corner. */
export function formatFinding(file: string, { rule, severity, page, rectangle, message, remedy }: Finding): string {
	const place = rectangle ? ` (x ${rectangle.x}, y ${rectangle.y}, ${rectangle.width} by ${rectangle.height} points)` : "";
	return `${file}${page === undefined ? "" : `, page ${page}`}${place} ${severity}: ${message} [${rule}]\n  How to fix it: ${remedy}`;
}
