import { ascending } from "./texts.ts";

/** What is wrong, and how to fix it. The message is a sentence without its full stop. */
export type Explanation = { message: string; remedy: string };

/** Only errors stop the build. */
export type Severity = "error" | "warning";

/** A place in a file. Lines and columns count from 1; columns count UTF-16 units, as text editors do. */
export type Place = {
	/** The file as the editor knows it, such as `data/reviews/scr-025.yaml`. */
	file: string;
	line: number;
	column: number;
	/** The place in the record, such as `themes[1]`; empty for the file as a whole. */
	path: string;
	/** The line from the file, with a caret under the column. */
	frame?: string;
};

/** One mistake in what editors wrote, and its place. */
export type Problem = Place &
	Explanation & {
		/** The rule's name. It stays the same across releases, so that people can search for it. */
		rule: string;
		severity: Severity;
		/** The other places that make it a mistake, such as the retention rule that a report falls under. */
		because?: readonly Reason[];
	};

/** Another place that contributes to a mistake. `says` continues a sentence that starts with the place: `is a practice-review`. */
export type Reason = Pick<Place, "file" | "line" | "column"> & { says: string };

/** A mistake without its place. Its severity is `error` unless it says otherwise. */
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

/** Sorts page 9 before page 10. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** Sorts problems by file, then by place in the file. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
	const byMessage = (a: string, b: string) => byNumber.compare(a, b) || ascending(a, b);
	return problems.toSorted(
		(a, b) => ascending(a.file, b.file) || a.line - b.line || a.column - b.column || byMessage(a.message, b.message),
	);
}

/** `2 errors and 1 warning` */
export function tally(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	if (warnings === 0) return counted(errors, "error");
	return `${errors > 0 ? `${counted(errors, "error")} and ` : ""}${counted(warnings, "warning")}`;
}

/** `1 record`, `2 records` */
export function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** The problem as text for people: `file:line:column`, the message, the line from the file, the reasons and the remedy. */
export function formatProblem({ file, line, column, severity, message, remedy, rule, frame, because = [] }: Problem): string {
	const head = `${file}:${line}:${column} ${severity}: ${message} [${rule}]`;
	return [head, frame, ...because.map((reason) => `  Because ${formatReason(reason)}`), `  How to fix it: ${remedy}`]
		.filter(Boolean)
		.join("\n");
}

function formatReason({ file, line, column, says }: Reason): string {
	return `${file}:${line}:${column} ${says}`;
}

/** Every problem as text, grouped by file. */
export function formatByFile(problems: readonly Problem[]): string {
	return [...Map.groupBy(problems, ({ file }) => file)]
		.map(([file, found]) => `${file}: ${tally(found)}\n\n${found.map((problem) => `${formatProblem(problem)}\n\n`).join("")}`)
		.join("");
}

/** Every problem as text, then their count. `folder` is the data folder as the user named it. */
export function formatReport(folder: string, problems: readonly Problem[]): string {
	return `${formatByFile(problems)}${folder}: ${tally(problems)}.\n`;
}

/** The problem as an annotation on a pull request (GitHub's workflow commands). */
export function formatAnnotation({ file, line, column, severity, message, remedy, rule, because = [] }: Problem): string {
	const words = [message, ...because.map((reason) => `Because ${formatReason(reason)}`), remedy].join(". ");
	const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(words)}`;
}
