import { describe, expect, test } from "vitest";
import { hasSameContent, parseLenient, parseStrict } from "../../../../scripts/editing/same-content.ts";

const isSame = (one: string, other: string) => hasSameContent(parseLenient(one), parseLenient(other));

describe("hasSameContent compares the content of YAML documents", () => {
	test.each([
		["order", "a: 1\nb: 2\n", "b: 2\na: 1\n"],
		["quotes", "a: word\n", "a: 'word'\n"],
		["comments and spaces", "a:   [x, y] # note\n", "a:\n  - x\n  - y\n"],
		["quotes around a number", "a: 025\n", "a: '025'\n"],
	])("treats YAML documents as the same if they differ only in %s", (_, one, other) => expect(isSame(one, other)).toBe(true));

	test.each([
		["a number", "a: 025\n", "a: 25\n"],
		["a list’s order", "a: [x, y]\n", "a: [y, x]\n"],
		["a field", "a: 1\n", "a: 1\nb: 2\n"],
		["an empty value", "a:\n", "a: ''\n"],
	])("treats YAML documents as different if they differ in %s", (_, one, other) => expect(isSame(one, other)).toBe(false));

	test("treats YAML documents as different if at least one has errors", () => {
		expect(isSame("a: [\n", "a: [\n")).toBe(false);
		expect(hasSameContent(undefined, undefined)).toBe(false);
	});
});

test("does not parse documents that are invalid YAML or break this project's syntax rules", () => {
	expect(parseStrict("a: [\n")).toBeUndefined();
	expect(parseStrict("a: &x 1\nb: *x\n")).toBeUndefined();
	expect(parseStrict("a: 1\n")?.toJS()).toEqual({ a: 1 });
});
