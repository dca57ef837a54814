/** A mistake in what editors wrote: where it stands, what is wrong and how to mend it. Rules make them; one printer prints them. */

/** Whether a mistake stops the build, or is only told. */
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

/** One mistake and its place. */
export type Problem = Place & {
	/** The rule's name, stable enough to search for. */
	rule: string;
	severity: Severity;
	message: string;
	remedy: string;
	/** What elsewhere makes it one, such as the rule of the policy that a report falls under. */
	because?: readonly Reason[];
};

/** Another place that a mistake follows from, and what stands there, as it goes on after the place: `is a practice-review`. */
export type Reason = Pick<Problem, "file" | "line" | "column"> & { says: string };

/** What a rule knows of a mistake; its place comes from the source. */
export type Finding = { rule: string; message: string; remedy: string; severity?: Severity; because?: readonly Reason[] };

/** Another place that a mistake follows from. */
export function reasonAt({ file, line, column }: Place, says: string): Reason {
	return { file, line, column, says };
}

/** Joins a finding and its place into a problem. */
export function problemAt(place: Place, { rule, message, remedy, severity = "error", because = [] }: Finding): Problem {
	return { ...place, rule, severity, message, remedy, ...(because.length > 0 && { because }) };
}

/** A problem of a file as a whole. */
export function problemOfFile(file: string, finding: Finding): Problem {
	return problemAt({ file, line: 1, column: 1, path: "" }, finding);
}

/** Page 9 goes before page 10. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** Orders problems by file, then by place in it. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
	const byMessage = (a: string, b: string) => byNumber.compare(a, b) || compare(a, b);
	return problems.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || byMessage(a.message, b.message));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Counts in words: `2 errors and 1 warning`. */
export function tally(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	return [errors > 0 || warnings === 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : ""]
		.filter(Boolean)
		.join(" and ");
}

/** A number and what is counted: `1 record`, `2 records`. */
export function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** The problem as a person reads it: `file:line:column`, what is wrong, the line itself, why, how to mend it. */
export function inText({ file, line, column, severity, message, remedy, rule, frame, because = [] }: Problem): string {
	const head = `${file}:${line}:${column} ${severity}: ${message} [${rule}]`;
	return [head, frame, ...because.map((reason) => `  Because ${inWords(reason)}`), `  How to mend it: ${remedy}`]
		.filter(Boolean)
		.join("\n");
}

function inWords({ file, line, column, says }: Reason): string {
	return `${file}:${line}:${column} ${says}`;
}

/** Every problem as a person reads it, under the name of its file; nothing where there is none. */
export function inGroups(problems: readonly Problem[]): string {
	const files = Map.groupBy(problems, ({ file }) => file);
	return [...files]
		.map(([file, found]) => `${file}: ${tally(found)}\n\n${found.map((problem) => `${inText(problem)}\n\n`).join("")}`)
		.join("");
}

/**
 * Every problem as a person reads it, then their count.
 * @param folder the data folder as it was named
 */
export function inReport(folder: string, problems: readonly Problem[]): string {
	return `${inGroups(problems)}${folder}: ${tally(problems)}.\n`;
}

/** The problem as an annotation on a pull request (GitHub's workflow commands). */
export function asAnnotation({ file, line, column, severity, message, remedy, rule, because = [] }: Problem): string {
	const words = [message, ...because.map((reason) => `Because ${inWords(reason)}`), remedy].join(". ");
	const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(words)}`;
}
