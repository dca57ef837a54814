import { expect, test } from "vitest";
import { numbersOf, numberWarning } from "../../../../scripts/records/contacts.ts";
import type { PartialDate } from "../../../../scripts/records/dates.ts";
import { placeholdersOf } from "../../../../scripts/records/placeholders.ts";

const seen = (date: string) => ({ lastSeen: date as PartialDate });
const CONTACTS = {
	requests: { name: "The Board", phone: "01632 960225" },
	press: { name: "The press office" },
	concern: [
		{ name: "Emergency services", phone: "999" },
		{ name: "Front door", phone: "01632 960448", outOfHours: "01632 960414", ...seen("2016") },
	],
};

test.each([
	["2016", "last seen in 2016 and not confirmed since"],
	["2016-03", "last seen in March 2016 and not confirmed since"],
	["2016-03-04", "last seen on 4 March 2016 and not confirmed since"],
])("warns about a telephone number that was last seen in %s", (date, warning) => expect(numberWarning(seen(date))).toBe(warning));

test("does not warn about a telephone number without a date", () => expect(numberWarning({})).toBeUndefined());

test("every telephone number has a placeholder", () => {
	expect(numbersOf({ contacts: CONTACTS }).map(({ placeholder, number }) => `${placeholder} ${number}`)).toEqual([
		"phone.requests 01632 960225",
		"phone.concern.1 999",
		"phone.concern.2 01632 960448",
		"phone.concern.2.outOfHours 01632 960414",
	]);
});

test("a placeholder is replaced by the telephone number and any warning about that number", () => {
	const words = placeholdersOf({ retention: [], contacts: CONTACTS });
	expect(words.get("phone.requests")).toBe("01632\u00a0960225");
	expect(words.get("phone.concern.2")).toBe("01632\u00a0960448 (last seen in 2016 and not confirmed since)");
	expect(words.get("phone.press")).toBeUndefined();
});
