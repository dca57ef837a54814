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
])("decides whether %j is public: %s", (text, expected) => {
	expect(isPublic(text)).toBe(expected);
});

test("treats no text as public if there are no public details", () => {
	expect(publicDetailMatcher([])("Overview report")).toBe(false);
});
