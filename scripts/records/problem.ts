import { ascending } from "./texts.ts";

/** A message that says what is wrong, and a remedy that says how to fix it. The message is a sentence without the full stop. */
export type Explanation = { message: string; remedy: string };

/** An error stops the build. A warning does not. */
export type Severity = "error" | "warning";

/** A position in a file. Lines and columns start at 1. Columns are counted in UTF-16 code units, as in text editors. */
export type Place = {
	/** The path of the file, such as `data/reviews/scr-025.yaml`. */
	file: string;
	line: number;
	column: number;
	/** The path of the value in the record, such as `themes[1]`. It is empty if the problem concerns the file as a whole. */
	path: string;
	/** The line of the file at this position, followed by a line with a caret under the column. */
	frame?: string;
};

/** A mistake in a file that an editor wrote, with its position. */
export type Problem = Place &
	Explanation & {
		/** The name of the rule that found the mistake. It stays the same from release to release, so that people can search for it. */
		rule: string;
		severity: Severity;
		/** Other positions that explain why this is a mistake, such as the position of the retention rule that applies to a report. */
		because?: readonly Reason[];
	};

/**
 * Another position that helps to explain a mistake. `says` has no subject (`is a practice-review`), because it is printed after
 * the position.
 */
export type Reason = Pick<Place, "file" | "line" | "column"> & { says: string };

/** A mistake without its position, which the caller adds. The default severity is `error`. */
export type Finding = Explanation & { rule: string; severity?: Severity; because?: readonly Reason[] };

export function reasonAt({ file, line, column }: Place, says: string): Reason {
	return { file, line, column, says };
}

export function problemAt(place: Place, { rule, message, remedy, severity = "error", because = [] }: Finding): Problem {
	return { ...place, rule, severity, message, remedy, ...(because.length > 0 && { because }) };
}

export function problemOfFile(file: string, finding: Finding): Problem {
	return problemAt({ file, line: 1, column: 1, path: "" }, finding);
}

/** Compares numbers within strings by value, so that page 9 is sorted before page 10. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** Sorts problems by file, line and column. Problems at the same position are sorted by message. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
	const byMessage = (a: string, b: string) => byNumber.compare(a, b) || ascending(a, b);
	return problems.toSorted(
		(a, b) => ascending(a.file, b.file) || a.line - b.line || a.column - b.column || byMessage(a.message, b.message),
	);
}

/** Counts errors and warnings, as in `2 errors and 1 warning`. */
export function tally(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	if (warnings === 0) return counted(errors, "error");
	return `${errors > 0 ? `${counted(errors, "error")} and ` : ""}${counted(warnings, "warning")}`;
}

/** Puts a number before a noun, as in `1 record` and `2 records`. */
export function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/**
 * Formats a problem for people to read. The result contains `file:line:column`, the message, the line from the file, the
 * reasons and the suggested fix.
 */
export function formatProblem({ file, line, column, severity, message, remedy, rule, frame, because = [] }: Problem): string {
	const head = `${file}:${line}:${column} ${severity}: ${message} [${rule}]`;
	return [head, frame, ...because.map((reason) => `  Because ${formatReason(reason)}`), `  How to fix it: ${remedy}`]
		.filter(Boolean)
		.join("\n");
}

function formatReason({ file, line, column, says }: Reason): string {
	return `${file}:${line}:${column} ${says}`;
}

/** Formats all problems for people to read, grouped by file. */
export function formatByFile(problems: readonly Problem[]): string {
	return [...Map.groupBy(problems, ({ file }) => file)]
		.map(([file, found]) => `${file}: ${tally(found)}\n\n${found.map((problem) => `${formatProblem(problem)}\n\n`).join("")}`)
		.join("");
}

/**
 * Formats all problems for people to read, followed by the total.
 * @param folder the data folder, as the user typed it
 */
export function formatReport(folder: string, problems: readonly Problem[]): string {
	return `${formatByFile(problems)}${folder}: ${tally(problems)}.\n`;
}

/** Formats a problem as a GitHub workflow command. GitHub shows the problem as an annotation on the pull request. */
export function formatAnnotation({ file, line, column, severity, message, remedy, rule, because = [] }: Problem): string {
	const words = [message, ...because.map((reason) => `Because ${formatReason(reason)}`), remedy].join(". ");
	const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(words)}`;
}
