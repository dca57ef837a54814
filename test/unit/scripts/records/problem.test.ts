import { describe, expect, test } from "vitest";
import {
	formatAnnotation,
	formatByFile,
	formatProblem,
	formatReport,
	inReadingOrder,
	type Problem,
	problemAt,
	problemOfFile,
	tally,
} from "../../../../scripts/records/problem.ts";

const PROBLEM: Problem = {
	file: "data/reviews/scr-001.yaml",
	line: 4,
	column: 12,
	path: "published",
	rule: "value",
	severity: "error",
	message: "The publication date is not a date: ‘17/05/2017’",
	remedy: "Write published: 2017-05-17",
	frame: "    4 | published: 17/05/2017\n      |            ^",
};

describe("creating a problem", () => {
	test("creates an error at the first line if the problem concerns the whole file", () => {
		expect(problemOfFile("data/board.yaml", { rule: "file", message: "It is broken", remedy: "Fix it." })).toEqual({
			file: "data/board.yaml",
			line: 1,
			column: 1,
			path: "",
			rule: "file",
			severity: "error",
			message: "It is broken",
			remedy: "Fix it.",
		});
	});

	test("creates a warning instead of an error on request", () => {
		const place = { file: "a", line: 1, column: 1, path: "" };
		expect(problemAt(place, { rule: "r", message: "m", remedy: "R.", severity: "warning" }).severity).toBe("warning");
	});
});

describe("formatProblem", () => {
	test("shows the position, the message and the rule, then the code frame, then the suggested fix", () => {
		expect(formatProblem(PROBLEM)).toBe(`data/reviews/scr-001.yaml:4:12 error: The publication date is not a date: ‘17/05/2017’ [value]
    4 | published: 17/05/2017
      |            ^
  How to fix it: Write published: 2017-05-17`);
	});

	test("leaves out the code frame if the problem has none", () => {
		const { frame: _, ...bare } = PROBLEM;
		expect(formatProblem({ ...bare, severity: "warning" })).toBe(
			"data/reviews/scr-001.yaml:4:12 warning: The publication date is not a date: ‘17/05/2017’ [value]\n  How to fix it: Write published: 2017-05-17",
		);
	});
});

describe("formatting the reasons for a problem", () => {
	const because = [
		{ file: "data/board.yaml", line: 17, column: 5, says: "keeps each report for P12M" },
		{ file: "data/reviews/scr-001.yaml", line: 2, column: 1, says: "says that SCR 001 is one" },
	];

	test("puts the reasons before the suggested fix in plain text", () => {
		const { frame: _, ...bare } = PROBLEM;
		expect(formatProblem({ ...bare, because })).toBe(
			"data/reviews/scr-001.yaml:4:12 error: The publication date is not a date: ‘17/05/2017’ [value]\n  Because data/board.yaml:17:5 keeps each report for P12M\n  Because data/reviews/scr-001.yaml:2:1 says that SCR 001 is one\n  How to fix it: Write published: 2017-05-17",
		);
	});

	test("puts the reasons before the suggested fix in a GitHub annotation", () => {
		expect(formatAnnotation({ ...PROBLEM, because: because.slice(0, 1) })).toContain(
			"::The publication date is not a date: ‘17/05/2017’. Because data/board.yaml:17:5 keeps each report for P12M. Write published: 2017-05-17",
		);
	});
});

describe("formatByFile", () => {
	test("prints a heading for each file with the number of problems", () => {
		const { frame: _, ...bare } = PROBLEM;
		const other: Problem = { ...bare, file: "data/board.yaml", severity: "warning" };
		const block = (problem: Problem) => `${formatProblem(problem)}\n\n`;
		expect(formatByFile([other, bare, bare])).toBe(
			`data/board.yaml: 1 warning\n\n${block(other)}data/reviews/scr-001.yaml: 2 errors\n\n${block(bare)}${block(bare)}`,
		);
		expect(formatReport("data", [bare])).toBe(`data/reviews/scr-001.yaml: 1 error\n\n${block(bare)}data: 1 error.\n`);
		expect(formatByFile([])).toBe("");
	});
});

describe("formatAnnotation", () => {
	test("uses GitHub's format for annotations", () => {
		expect(formatAnnotation(PROBLEM)).toBe(
			"::error file=data/reviews/scr-001.yaml,line=4,col=12,title=value::The publication date is not a date: ‘17/05/2017’. Write published: 2017-05-17",
		);
	});

	test("escapes characters that could end an annotation or start another one", () => {
		const hostile = { ...PROBLEM, file: "data/a,b:c%.yaml", rule: "r:1,2", message: "100 %\r\n::error::no", remedy: "a, b: c." };
		expect(formatAnnotation(hostile)).toBe(
			"::error file=data/a%2Cb%3Ac%25.yaml,line=4,col=12,title=r%3A1%2C2::100 %25%0D%0A::error::no. a, b: c.",
		);
	});
});

describe("tally", () => {
	const many = (errors: number, warnings: number): Problem[] => [
		...Array<Problem>(errors).fill(PROBLEM),
		...Array<Problem>(warnings).fill({ ...PROBLEM, severity: "warning" }),
	];

	test.each([
		[0, 0, "0 errors"],
		[1, 0, "1 error"],
		[2, 0, "2 errors"],
		[0, 1, "1 warning"],
		[0, 2, "2 warnings"],
		[1, 2, "1 error and 2 warnings"],
		[2, 1, "2 errors and 1 warning"],
	])("describes %i errors and %i warnings as “%s”", (errors, warnings, words) => {
		expect(tally(many(errors, warnings))).toBe(words);
	});
});

describe("sorting problems", () => {
	const at = (file: string, line: number, column: number, message = "m"): Problem => ({ ...PROBLEM, file, line, column, message });

	test("sorts problems by file, line, column and message, and compares lines and columns as numbers", () => {
		const inOrder = [at("a", 2, 1), at("a", 10, 1, "a"), at("a", 10, 1, "b"), at("a", 10, 9), at("a", 10, 10), at("b", 1, 1)];
		expect(inReadingOrder(inOrder.toReversed())).toEqual(inOrder);
	});

	test("sorts problems without changing the original list", () => {
		const given = [at("b", 1, 1), at("a", 1, 1)];
		inReadingOrder(given);
		expect(given.map(({ file }) => file)).toEqual(["b", "a"]);
	});
});
