/** Broken syntax, and syntax that records do without: one message for one mistake. */
import { describe, expect, test } from "vitest";
import { CHECK_SIGNS, faults, frameOf, sourceOf, TWICE } from "../../../../support/yaml.ts";

const SECOND_COLON = "[yaml] a second colon stands in this text, and YAML takes it for the end of a name.";
const OPEN = "[yaml] the quote that begins here has no end. Add the same quote at the end of the text.";
const strange = (given: string, right: string) =>
	`[yaml] this line begins with ${given}, which fits none of the lines above. Begin it with ${right}, under the lines that it belongs to.`;
const taken = (mark: string, meaning: string, text: string) =>
	`[yaml] text that begins with ${mark} is taken for ${meaning}. Put quotes around the text: '${text}'.`;
const noColon = (name: string) =>
	`[yaml] there is no colon after ‘${name}’. Write the name of a field, a colon and a space. If the line goes on with the text above, begin it with two spaces more.`;
const under = (mark: string, spaces: number) =>
	`[yaml] the text under ${mark} begins further in than this line does. Begin each of its lines with ${spaces} spaces.`;
const ANOTHER_SPACE = "[yaml] a space of another kind stands where YAML needs an ordinary one. Delete it and press the space bar.";
const MERGE =
	"[yaml] this mark was left by Git where two changes met. Keep one of the two versions between the marks, and delete the marks.";
const TAB = "[yaml] a tab stands where spaces are needed. Replace the tab by two spaces for each level.";

const invisible = (place: string, code: string) =>
	`data/a.yaml:${place} [encoding] there is an invisible control character (U+${code}). Delete what stands at this place and type it again.`;

describe("characters that nobody sees", () => {
	test.each([
		["a bell", "a: 1\nb: x\u0007y\n", "2:5", "0007"],
		["an escape sequence of a terminal", "a: \u001b[31mred\n", "1:4", "001B"],
		["a next-line character", "a: x\u0085y\n", "1:5", "0085"],
		["delete", "a: \u007f\n", "1:4", "007F"],
		["a line separator", "a: x\u2028y\n", "1:5", "2028"],
		["a change of direction", "a: '\u202a01484\u202c'\n", "1:5", "202A"],
		["a byte order mark inside the text", "a: x\ufeffy\n", "1:5", "FEFF"],
		["a non-character", "a: \ufffe\n", "1:4", "FFFE"],
		["a carriage return that ends no line", "a: 1\rb: 2\r", "1:5", "000D"],
		["the same, written as an escape", 'a: 1\nb: "x\\u0007y"\n', "2:4", "0007"],
		["half a character, written as an escape", 'a: "\\ud83d"\n', "1:4", "D83D"],
		["in a name", '"a\\0": 1\n', "1:1", "0000"],
	])("%s", (_, content, place, code) => {
		expect(faults(content)).toEqual([invisible(place, code)]);
	});

	test("are shown as a mark in the frame", () => {
		expect(frameOf("a: x\u001b[2Jy\n")).toEqual(["    1 | a: x�[2Jy", "      |     ^"]);
	});

	test("joiners inside emoji and soft hyphens are none of them", () => {
		expect(sourceOf("a: 👨‍👩‍👧 x\u00ady\u00a0z\n").value).toEqual({ a: "👨‍👩‍👧 x\u00ady\u00a0z" });
	});
});

describe("syntax", () => {
	test.each([
		["a tab for spaces", "a: 1\nb:\n\t- c\n", `3:1 ${TAB}`],
		["a tab behind spaces", "a:\n  \tb: 1\n", `2:3 ${TAB}`],
		["a tab in a text of several lines", "a: |\n  x\n\ty\n", `3:1 ${TAB}`],
		["tabs in several lines", "a: 1\nb:\n\t- c: 1\n\t  d: 1\n\t- e\n", `3:1 ${TAB}`],
		["a second colon", "title: Overview: the report\n", `1:8 ${SECOND_COLON} Put quotes around the text: 'Overview: the report'.`],
		[
			"a second colon and an apostrophe",
			"- It's so: yes\n- b: It's so: yes\n",
			`2:6 ${SECOND_COLON} Put quotes around the text: "It's so: yes".`,
		],
		["a second colon at the end", "title: Overview:\n", `1:8 ${SECOND_COLON} Put quotes around the text: 'Overview:'.`],
		["a second colon in a long text", `title: Overview: ${"x".repeat(60)}\n`, `1:8 ${SECOND_COLON} Put quotes around the whole text.`],
		["a second colon further down", "title: Overview\n  of it all: the report\n", `1:8 ${SECOND_COLON} Put quotes around the whole text.`],
		["a line too far right", "title: a\n kind: b\n", `2:2 ${strange("1 space", "no spaces")}`],
		["a line too far right in an item", "a:\n  - b: 1\n      c: 2\n", `3:7 ${strange("6 spaces", "4 spaces")}`],
		["a line too far left in an item", "a:\n  - b: 1\n   c: 2\n", `3:4 ${strange("3 spaces", "4 spaces")}`],
		["a line too far left", "a:\n  - b\n - c\n", `3:2 ${strange("1 space", "2 spaces")}`],
		["no colon", "title a\nkind: b\n", `1:1 ${noColon("title")}`],
		["no colon at the end", "kind: b\nheadline\n", `2:1 ${noColon("headline")}`],
		["an equals sign", "kind: b\ntitle = a\n", "2:1 [yaml] an equals sign stands after ‘title’. Write title: with a colon."],
		[
			"no space after a colon",
			"title:a b\nkind: b\n",
			"1:1 [yaml] there is no space after the colon of title. Write title: and a space before ‘a b’.",
		],
		["no space after a hyphen", "a:\n  - b\n  -c d\n", "3:3 [yaml] there is no space after the hyphen. Write - and a space before ‘c d’."],
		["a no-break space after a colon", "x: 1\na:\u00a0b\n", `2:3 ${ANOTHER_SPACE}`],
		["no-break spaces before a hyphen", "a:\n\u00a0\u00a0- b\n", `2:1 ${ANOTHER_SPACE}`],
		["a change that Git could not merge", "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", `1:1 ${MERGE}`],
		["a quote that is not closed", 'a: 1\nb: "x\nc: 2\nd: 3\n', `2:4 ${OPEN}`],
		["a quote that is not closed before another", 'a: "x\nb: "y"\nc: 2\n', `1:4 ${OPEN}`],
		["a quote that is not closed before an apostrophe", "a: 'x\nb: It's y\nc: 2\n", `1:4 ${OPEN}`],
		[
			"an apostrophe in quotes",
			"a: 'It's here'\n",
			`1:4 [yaml] a ' inside the text ends it too early. Put quotes around the text: "It's here".`,
		],
		[
			"quotes in quotes",
			'a: "He said "no" twice"\n',
			`1:4 [yaml] a " inside the text ends it too early. Put quotes around the text: 'He said "no" twice'.`,
		],
		[
			"text behind quotes",
			'a: "No" he said\n',
			`1:8 [yaml] the line goes on after the quote that ends the text. Put quotes around the text: '"No" he said'.`,
		],
		[
			"curly quotes",
			"a: “Overview: the report”\n",
			"1:4 [yaml] curly quotes do not hold a text together. Type straight ones: 'Overview: the report'.",
		],
		["a bracket in text", "a: [sic] so\n", `1:4 ${taken("[", "a list", "[sic] so")}`],
		["a brace in text", "a: {x} so\n", `1:4 ${taken("{", "a group of fields", "{x} so")}`],
		["a hyphen in text", "a: - so\n", `1:4 ${taken("-", "a list", "- so")}`],
		["a question mark in text", "a: ? so\n", `1:4 ${taken("?", "a name of several words", "? so")}`],
		[
			"text beside its mark",
			"a: |- so\n  it is\n",
			"1:4 [yaml] the text of |- cannot begin on the same line. Begin the text on the next line, two spaces further in than this one.",
		],
		["text not under its mark", "a: |-\nSo it is.\n", `2:1 ${under("|-", 2)}`],
		["text half under its mark", "a:\n  b: >\n    So\n   it is.\n", `4:4 ${under(">", 4)}`],
		[
			"a backslash in double quotes",
			'a: "C:\\Users"\n',
			"1:7 [yaml] a backslash means something else in double quotes. Put single quotes around the text, or delete the backslash.",
		],
		[
			"a comma that is missing",
			"{a: 1 b: 2}\n",
			"1:5 [yaml] a comma or a closing bracket is missing. Put a comma between the items, and close every bracket.",
		],
		[
			"a bracket that is not closed",
			"a: [b, c\nd: e\n",
			"2:1 [yaml] this line begins with the wrong number of spaces, or the line above is not finished. Use the same number of spaces as the lines beside it, two for each level, and close every bracket.",
		],
		["a bracket too many", "a: [b]]\n", `1:7 [yaml] this cannot stand here. ${CHECK_SIGNS}`],
		["an at sign", "a: @b\n", "1:4 [yaml] text cannot begin with @. Put quotes around the text: '@b'."],
		["a percent sign", "a: %b\n", "1:4 [yaml] text cannot begin with %. Put quotes around the text: '%b'."],
		["a list with asterisks", "* a\n* b\n", "1:1 [yaml] a word that begins with * or & is not allowed here. Put quotes around the text."],
		["an unknown tag", "a: !important b\n", "1:4 [yaml] a word that begins with ! is not allowed. Put quotes around the text."],
		[
			"several records",
			"a: 1\n---\nb: 2\n---\nc: 3\n",
			"2:1 [yaml] the file holds more than one record (a line of three dashes divides it). Put each record into a file of its own.",
		],
		["another version of YAML", "%YAML 1.1\n---\na: yes\n", "1:1 [yaml] a line that begins with % is not allowed. Delete the line."],
		[
			"tags by another name",
			"%TAG ! tag:yaml.org,2002:\n---\na: !str 5\n",
			"1:1 [yaml] a line that begins with % is not allowed. Delete the line.",
		],
	])("%s", (_, content, message) => {
		expect(faults(content)).toEqual([`data/a.yaml:${message}`]);
	});

	test("one message, though the parser finds more after the first mistake", () => {
		expect(faults("a:\n  - b\n - c\nd: [\n\te\nf: 'x\n")).toHaveLength(1);
	});
});

describe("a name that stands twice", () => {
	test.each([
		["at the top", "a: 1\nb: 2\na: 3\n", ["3:1"]],
		["in a group", "a:\n  b: 1\n  b: 2\n", ["3:3"]],
		["in an item of a list", "a:\n  - b: 1\n    b: 2\n", ["3:5"]],
		["on one line", "x: {a: 1, '😀': 2, a: 3}\n", ["1:20"]],
		["once with quotes", "1: a\n'1': b\n", ["2:1"]],
		["three times", "a: 1\na: 2\na: 3\n", ["2:1", "3:1"]],
		["of several names", "a: 1\na: 2\nb: 1\nb: 2\n", ["2:1", "4:1"]],
	])("%s", (_, content, places) => {
		expect(faults(content)).toEqual(places.map((place) => `data/a.yaml:${place} ${TWICE}`));
	});

	test("is found quickly among very many", () => {
		const before = performance.now();
		expect(faults(`${Array.from({ length: 25_000 }, (_, index) => `k${index}: 1\n`).join("")}k0: 2\n`)).toEqual([
			`data/a.yaml:25001:1 ${TWICE}`,
		]);
		expect(performance.now() - before).toBeLessThan(5_000);
	});
});

describe("what records do without", () => {
	const plain = (place: string, words: string) => [`data/a.yaml:${place} [yaml-plain] ${words}`];
	const alias = (word: string) => `${word} stands for text written elsewhere. Write the text out here, or put quotes around it.`;
	const anchor = (word: string) => `${word} names text to be used elsewhere. Delete the name, or put quotes around the text.`;
	const tag = "a word that begins with ! is not allowed. Put quotes around the text.";

	test.each([
		["an alias", "a: x\nb: *a\n", plain("2:4", alias("*a"))],
		["emphasis at the start of a text", "a: *very* much\n", plain("1:4", alias("*very*"))],
		["bold words at the start of a text", "a: **Very** much\n", plain("1:4", alias("**Very**"))],
		["an anchor", "t: R&D\na:   &x 5\n", plain("2:6", anchor("&x"))],
		["an anchor for a group", "a: &x\n  b: 1\n", plain("1:4", anchor("&x"))],
		["a merge key", "a: 1\n<<: {b: 1}\n", plain("2:1", "<< takes in text written elsewhere. Write the text out here.")],
		["a tag", "t: Oh!\na: !!str 025\n", plain("2:4", tag)],
		["a tag for bytes", "a: !!binary aGVsbG8=\n", plain("1:4", tag)],
		["a tag for a group", "a: !!set {b, c}\n", plain("1:4", tag)],
		["a tag for the record", "!!map\na: 1\n", plain("1:1", tag)],
		["a tag without a name", "a: ! 5\n", plain("1:4", tag)],
		["a tag in full", "a: !<tag:yaml.org,2002:str> 5\n", plain("1:4", tag)],
		["a name that is a list", "? [a, b]\n: c\n", plain("1:3", `a name must be a single word. ${CHECK_SIGNS}`)],
	])("%s", (_, content, messages) => {
		expect(faults(content)).toEqual(messages);
	});

	test("a bomb of aliases is one mistake, and never goes off", () => {
		const levels = Array.from({ length: 40 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}*l${level}]\n`);
		expect(faults(`l0: &l0 [x, x, x]\n${levels.join("")}`)).toEqual(plain("1:5", anchor("&l0")));
	});

	test("an alias is found at the end of a very large file", () => {
		expect(faults(`${"- text\n".repeat(36_000)}- *text\n`)).toEqual(plain("36001:3", alias("*text")));
	});
});
