import { describe, expect, test } from "vitest";
import { CHECK_SIGNS, frameOf, problemsIn, sourceOf, twice } from "../../../../support/yaml.ts";

const colonIn = (name: string) => `[yaml] ${name} contains a colon, so it needs quotes.`;
const OPEN = "[yaml] The quote that starts here is not closed. Add the same quote at the end of the text.";
const strange = (given: string, right: string) =>
	`[yaml] This line starts with ${given}, which matches none of the lines above it. Start it with ${right}, in the same column as the lines that it belongs to.`;
const taken = (mark: string, meaning: string, text: string) =>
	`[yaml] YAML reads text that starts with ${mark} as ${meaning}. Put quotes around the text: a: '${text}'`;
const noColon = (name: string) =>
	`[yaml] There is no colon after ‘${name}’. Write the name of a field, a colon and a space. If the line continues the text above it, indent it by two more spaces.`;
const under = (mark: string, spaces: number) =>
	`[yaml] This line is not indented as far as the rest of the text after ${mark}. Start each line of the text with ${spaces} spaces.`;
const ANOTHER_SPACE =
	"[yaml] This is a special space, such as a no-break space; YAML needs an ordinary space. Delete it and press the space bar.";
const MERGE =
	"[yaml] Git left this mark because two people changed the same lines. Keep one of the two versions between the marks, and delete the other version and the marks.";
const TAB = "[yaml] This line is indented with a tab; YAML needs spaces. Replace the tab with two spaces for each level.";

const invisible = (place: string, code: string) =>
	`data/a.yaml:${place} [encoding] There is an invisible control character (U+${code}) here. Delete the characters at this place and type them again.`;

describe("the YAML parser with control characters", () => {
	test.each([
		["a bell", "a: 1\nb: x\u0007y\n", "2:5", "0007"],
		["a terminal escape sequence", "a: \u001b[31mred\n", "1:4", "001B"],
		["a next-line character", "a: x\u0085y\n", "1:5", "0085"],
		["a delete character", "a: \u007f\n", "1:4", "007F"],
		["a line separator", "a: x\u2028y\n", "1:5", "2028"],
		["a change of text direction", "a: '\u202a01484\u202c'\n", "1:5", "202A"],
		["a byte order mark inside the text", "a: x\ufeffy\n", "1:5", "FEFF"],
		["a non-character", "a: \ufffe\n", "1:4", "FFFE"],
		["a carriage return without a line feed", "a: 1\rb: 2\r", "1:5", "000D"],
		["a bell, written as an escape", 'a: 1\nb: "x\\u0007y"\n', "2:4", "0007"],
		["half of a surrogate pair, written as an escape", 'a: "\\ud83d"\n', "1:4", "D83D"],
		["a null character in a field name", '"a\\0": 1\n', "1:1", "0000"],
	])("reports an invisible control character: %s", (_, content, place, code) => {
		expect(problemsIn(content)).toEqual([invisible(place, code)]);
	});

	test("shows an invisible control character as � in the code frame", () => {
		expect(frameOf("a: x\u001b[2Jy\n")).toEqual(["    1 | a: x�[2Jy", "      |     ^"]);
	});

	test("does not report a joiner in an emoji, a soft hyphen or a no-break space as a control character", () => {
		expect(sourceOf("a: 👨‍👩‍👧 x\u00ady\u00a0z\n").value).toEqual({ a: "👨‍👩‍👧 x\u00ady\u00a0z" });
	});
});

describe("the YAML parser with syntax errors", () => {
	test.each([
		["a tab instead of spaces", "a: 1\nb:\n\t- c\n", `3:1 ${TAB}`],
		["a tab after spaces", "a:\n  \tb: 1\n", `2:3 ${TAB}`],
		["a tab in text that has several lines", "a: |\n  x\n\ty\n", `3:1 ${TAB}`],
		["tabs at the start of several lines", "a: 1\nb:\n\t- c: 1\n\t  d: 1\n\t- e\n", `3:1 ${TAB}`],
		[
			"a second colon",
			"title: Overview: the report\n",
			`1:8 ${colonIn("The title")} Put quotes around the text: title: 'Overview: the report'`,
		],
		[
			"a second colon and an apostrophe",
			"- It's so: yes\n- b: It's so: yes\n",
			`2:6 ${colonIn("The field ‘b’")} Put quotes around the text: - b: "It's so: yes"`,
		],
		["a second colon at the end", "title: Overview:\n", `1:8 ${colonIn("The title")} Put quotes around the text: title: 'Overview:'`],
		[
			"a second colon in long text",
			`title: Overview: ${"x".repeat(60)}\n`,
			`1:8 ${colonIn("The title")} Put single quotes around the whole text.`,
		],
		[
			"a second colon on a later line",
			"title: Overview\n  of it all: the report\n",
			`1:8 ${colonIn("The title")} Put quotes around the whole text.`,
		],
		["a line that is indented too far", "title: a\n kind: b\n", `2:2 ${strange("1 space", "no spaces")}`],
		["a line in a list item that is indented too far", "a:\n  - b: 1\n      c: 2\n", `3:7 ${strange("6 spaces", "4 spaces")}`],
		["a line in a list item that is not indented far enough", "a:\n  - b: 1\n   c: 2\n", `3:4 ${strange("3 spaces", "4 spaces")}`],
		["a line that is not indented far enough", "a:\n  - b\n - c\n", `3:2 ${strange("1 space", "2 spaces")}`],
		["a missing colon", "title a\nkind: b\n", `1:1 ${noColon("title")}`],
		["a missing colon in the last line", "kind: b\nheadline\n", `2:1 ${noColon("headline")}`],
		[
			"an equals sign instead of a colon",
			"kind: b\ntitle = a\n",
			"2:1 [yaml] There is an equals sign after ‘title’ instead of a colon. Write a colon: title: a",
		],
		[
			"a missing space after a colon",
			"title:a b\nkind: b\n",
			"1:1 [yaml] There is no space after ‘title:’. Put a space after the colon: title: a b",
		],
		[
			"a missing space after a hyphen",
			"a:\n  - b\n  -c d\n",
			"3:3 [yaml] There is no space after the hyphen. Put a space after the hyphen: - c d",
		],
		["a no-break space after a colon", "x: 1\na:\u00a0b\n", `2:3 ${ANOTHER_SPACE}`],
		["no-break spaces before a hyphen", "a:\n\u00a0\u00a0- b\n", `2:1 ${ANOTHER_SPACE}`],
		["a merge conflict in Git", "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", `1:1 ${MERGE}`],
		["a quote that is not closed", 'a: 1\nb: "x\nc: 2\nd: 3\n', `2:4 ${OPEN}`],
		["a quote that is not closed before another quote", 'a: "x\nb: "y"\nc: 2\n', `1:4 ${OPEN}`],
		["a quote that is not closed before an apostrophe", "a: 'x\nb: It's y\nc: 2\n", `1:4 ${OPEN}`],
		[
			"an apostrophe inside single quotes",
			"a: 'It's here'\n",
			`1:4 [yaml] The ' inside the text ends it too early. Put quotes around the text: a: "It's here"`,
		],
		[
			"double quotes inside double quotes",
			'a: "He said "no" twice"\n',
			`1:4 [yaml] The " inside the text ends it too early. Put quotes around the text: a: 'He said "no" twice'`,
		],
		[
			"text after the closing quote",
			'a: "No" he said\n',
			`1:8 [yaml] There is more text after the closing quote. Put quotes around the text: a: '"No" he said'`,
		],
		[
			"curly quotes",
			"a: “Overview: the report”\n",
			"1:4 [yaml] YAML does not recognise curly quotes. Type straight quotes instead: a: 'Overview: the report'",
		],
		["an initial bracket", "a: [sic] so\n", `1:4 ${taken("[", "a list", "[sic] so")}`],
		["an initial brace", "a: {x} so\n", `1:4 ${taken("{", "a group of fields", "{x} so")}`],
		["an initial hyphen", "a: - so\n", `1:4 ${taken("-", "a list", "- so")}`],
		["an initial question mark", "a: ? so\n", `1:4 ${taken("?", "a name of several words", "? so")}`],
		[
			"text on the same line as |-",
			"a: |- so\n  it is\n",
			"1:4 [yaml] Text after |- cannot start on the same line. Start the text on the next line, indented by two more spaces than this line.",
		],
		["text after |- that is not indented", "a: |-\nSo it is.\n", `2:1 ${under("|-", 2)}`],
		["text after > that is not indented far enough", "a:\n  b: >\n    So\n   it is.\n", `4:4 ${under(">", 4)}`],
		[
			"a backslash in double quotes",
			'a: "C:\\Users"\n',
			"1:7 [yaml] YAML does not read this backslash as text inside double quotes. Put single quotes around the text, or delete the backslash.",
		],
		[
			"a missing comma",
			"{a: 1 b: 2}\n",
			"1:5 [yaml] A comma or a closing bracket is missing. Put a comma between the items, and close every bracket.",
		],
		[
			"a bracket that is not closed",
			"a: [b, c\nd: e\n",
			"2:1 [yaml] This line starts with the wrong number of spaces, or a bracket or quote is not closed on a line above it. Start it in the same column as the lines that it belongs to, and close every bracket and quote.",
		],
		["an extra bracket", "a: [b]]\n", `1:7 [yaml] YAML does not expect this character here. ${CHECK_SIGNS}`],
		["an initial at sign", "a: @b\n", "1:4 [yaml] Text cannot start with @ without quotes. Put quotes around the text: a: '@b'"],
		["an initial percent sign", "a: %b\n", "1:4 [yaml] Text cannot start with % without quotes. Put quotes around the text: a: '%b'"],
		[
			"a list that uses asterisks",
			"* a\n* b\n",
			"1:1 [yaml] YAML reads a word that starts with * or & as a reference or a label, not as text. Put quotes around the whole text.",
		],
		[
			"an unknown tag",
			"a: !important b\n",
			"1:4 [yaml] YAML reads a word that starts with ! as a tag, not as text. Put quotes around the whole text.",
		],
		[
			"several records in one file",
			"a: 1\n---\nb: 2\n---\nc: 3\n",
			"2:1 [yaml] The file contains more than one record; three dashes start a second one here. Put each record into a file of its own.",
		],
		[
			"a directive for another version of YAML",
			"%YAML 1.1\n---\na: yes\n",
			"1:1 [yaml] A line cannot start with %. Delete the line, or put quotes around the text if the line belongs to one.",
		],
		[
			"a directive that defines a tag",
			"%TAG ! tag:yaml.org,2002:\n---\na: !str 5\n",
			"1:1 [yaml] A line cannot start with %. Delete the line, or put quotes around the text if the line belongs to one.",
		],
	])("explains a syntax error: %s", (_, content, message) => {
		expect(problemsIn(content)).toEqual([`data/a.yaml:${message}`]);
	});

	test("reports only the first of several syntax errors", () => {
		expect(problemsIn("a:\n  - b\n - c\nd: [\n\te\nf: 'x\n")).toHaveLength(1);
	});
});

describe("the YAML parser with duplicate fields", () => {
	test.each([
		["at the top level", "a: 1\nb: 2\na: 3\n", ["3:1 a"]],
		["in a group", "a:\n  b: 1\n  b: 2\n", ["3:3 b"]],
		["in a list item", "a:\n  - b: 1\n    b: 2\n", ["3:5 b"]],
		["on one line", "x: {a: 1, '😀': 2, a: 3}\n", ["1:20 a"]],
		["if one of the names is in quotes", "1: a\n'1': b\n", ["2:1 1"]],
		["each time that it is repeated", "a: 1\na: 2\na: 3\n", ["2:1 a", "3:1 a"]],
		["in addition to another duplicate", "a: 1\na: 2\nb: 1\nb: 2\n", ["2:1 a", "4:1 b"]],
	])("reports a duplicate field %s", (_, content, places) => {
		expect(problemsIn(content)).toEqual(
			places.map((place) => place.split(" ")).map(([place, name = ""]) => `data/a.yaml:${place} ${twice(name)}`),
		);
	});

	test("finds a duplicate among 25,000 fields quickly", () => {
		const before = process.cpuUsage();
		expect(problemsIn(`${Array.from({ length: 25_000 }, (_, index) => `k${index}: 1\n`).join("")}k0: 2\n`)).toEqual([
			`data/a.yaml:25001:1 ${twice("k0")}`,
		]);
		// The limit is in microseconds of processor time, which does not increase when the machine is busy. The search takes
		// one second. It would take minutes if its time grew with the square of the number of fields.
		expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
	});
});

describe("the YAML parser with YAML that records may not use", () => {
	const plain = (place: string, words: string) => [`data/a.yaml:${place} [yaml-plain] ${words}`];
	const alias = (word: string) =>
		`YAML reads ${word} as a reference to text elsewhere in the file. Put quotes around the whole text. If you meant the reference, write out the text here instead.`;
	const anchor = (word: string) => `YAML reads ${word} as a label, not as text. Put quotes around the whole text, or delete the label.`;
	const tag = "YAML reads a word that starts with ! as a tag, not as text. Put quotes around the whole text.";

	test.each([
		["an alias", "a: x\nb: *a\n", plain("2:4", alias("*a"))],
		["emphasis at the start of text", "a: *very* much\n", plain("1:4", alias("*very*"))],
		["bold words at the start of text", "a: **Very** much\n", plain("1:4", alias("**Very**"))],
		["an anchor", "t: R&D\na:   &x 5\n", plain("2:6", anchor("&x"))],
		["an anchor on a group", "a: &x\n  b: 1\n", plain("1:4", anchor("&x"))],
		[
			"a merge key",
			"a: 1\n<<: {b: 1}\n",
			plain("2:1", "YAML reads << as a reference to fields elsewhere in the file. Write out the fields here."),
		],
		["a tag", "t: Oh!\na: !!str 025\n", plain("2:4", tag)],
		["a tag for binary data", "a: !!binary aGVsbG8=\n", plain("1:4", tag)],
		["a tag on a group", "a: !!set {b, c}\n", plain("1:4", tag)],
		["a tag on the whole record", "!!map\na: 1\n", plain("1:1", tag)],
		["a tag without a name", "a: ! 5\n", plain("1:4", tag)],
		["a tag written in full", "a: !<tag:yaml.org,2002:str> 5\n", plain("1:4", tag)],
		["a field name that is a list", "? [a, b]\n: c\n", plain("1:3", `A field name must be a single word. ${CHECK_SIGNS}`)],
	])("refuses valid YAML that records may not use: %s", (_, content, messages) => {
		expect(problemsIn(content)).toEqual(messages);
	});

	test("refuses nested aliases without expanding them", () => {
		const levels = Array.from({ length: 40 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}*l${level}]\n`);
		expect(problemsIn(`l0: &l0 [x, x, x]\n${levels.join("")}`)).toEqual(plain("1:5", anchor("&l0")));
	});

	test("refuses an alias even at the end of a very large file", () => {
		expect(problemsIn(`${"- text\n".repeat(36_000)}- *text\n`)).toEqual(plain("36001:3", alias("*text")));
	});
});
