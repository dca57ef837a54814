import { counted } from "../../records/problem.ts";
import type { Finding, Severity } from "./finding.ts";
import type { Inspection } from "./inspect.ts";

/**
 * Formats every finding with its location and suggested fix. The final line counts the findings by severity.
 * @param file the path as the user entered it
 */
export function printInspection(file: string, { pages, findings }: Inspection): string {
	const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
	const advice = count("advice") === 1 ? "1 piece of advice" : `${count("advice")} pieces of advice`;
	const total = `${file}: ${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}, ${advice} in ${counted(pages, "page")}.`;
	return `${[...findings.map((finding) => formatFinding(file, finding)), total].join("\n\n")}\n`;
}

/** Formats one finding. The rectangle is given in points, measured from the page's lower left corner. */
export function formatFinding(file: string, { rule, severity, page, rectangle, message, remedy }: Finding): string {
	const place = rectangle ? ` (x ${rectangle.x}, y ${rectangle.y}, ${rectangle.width} by ${rectangle.height} points)` : "";
	return `${file}${page === undefined ? "" : `, page ${page}`}${place} ${severity}: ${message} [${rule}]\n  How to fix it: ${remedy}`;
}
