import { expect, test } from "vitest";
import { publicDetailMatcher } from "../../../../../scripts/documents/inspect/public-details.ts";

const isPublic = publicDetailMatcher(["Exampleshire Safeguarding Board", "Overview report", "SCR 001", "Dr Jane Example"]);

test.each([
	["", true],
	["overview REPORT", true],
	["Overview report, SCR 001 – Exampleshire", true],
	["Dr. Jane Example", true],
	["Jane", true],
	["Jan", false],
	["Jane Example’s brother", false],
	["Overview report; Ann Other", false],
])("decides whether the text %j is already public: %s", (text, expected) => {
	expect(isPublic(text)).toBe(expected);
});

test("does not treat any text as public if the record has no public details", () => {
	expect(publicDetailMatcher([])("Overview report")).toBe(false);
});
