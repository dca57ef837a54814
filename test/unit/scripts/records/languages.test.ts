import { expect, test } from "vitest";
import { languageName } from "../../../../scripts/records/languages.ts";

test.each([
	["ur", "Urdu"],
	["cy", "Welsh"],
	["ur-PK", "Urdu (Pakistan)"],
	["zh-Hant", "Traditional Chinese"],
	["bfi", "British Sign Language"],
])("the language tag %s means %s", (tag, name) => expect(languageName(tag)).toBe(name));

test.each(["URDU", "en-gb", "ur_PK", "Polish", "xx", "", "constructor"])("%j is not the tag of a language", (tag) =>
	expect(languageName(tag)).toBeUndefined(),
);
