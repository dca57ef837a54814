/** All people, addresses and numbers in this file are fictitious. */
import { describe, expect, test } from "vitest";
import { allowListOf, identifyingIn, LOOKED_FOR } from "../../../../../scripts/records/anonymity/identifying.ts";
import { PATTERNS } from "../../../../../scripts/records/anonymity/patterns.ts";

const known = allowListOf({
	address: "https://www.testshire.example.org",
	contacts: {
		requests: { name: "The Board", phone: "01632 960001", email: "board@testshire.gov.example" },
		press: { name: "Press" },
		concern: [{ name: "Emergency services", phone: "999" }],
	},
});

const rulesIn = (text: string, isName = false) => [
	...new Set(identifyingIn(text, known, isName).map(({ rule }) => rule.replace("anonymity-", ""))),
];

/** Examples for each rule. The rule must report the examples in `found`, and must not report the examples in `clean`. */
const CASES: Record<string, { found: string[]; clean: string[] }> = {
	"birth-or-death": {
		found: [
			"The child was born on 4 March 2014.",
			"She died on the 29th of February 2016 in hospital.",
			"DOB: 04/03/2014",
			"d.o.b. 4.3.14",
			"Date of death 2016-02-29",
			"On March 4th, 2014, the baby was found dead.",
			"He was killed on 1 Jan 2015",
		],
		clean: [
			"The review was published on 4 March 2014.",
			"The child was born in 2014.",
			"A hundred children (39 of whom died); evaluated from 1 April to 30 September 2010",
			"The child died. The Board met on 4 March 2014.",
		],
	},
	"age-and-date": {
		found: [
			"In March 2014, when he was aged 7, he was taken to hospital.",
			"On 4 March 2014 the 14-week-old baby was seen.",
			"The seven-year-old moved to the area in June 2015.",
		],
		clean: [
			"In March 2014 the family moved.",
			"Children aged 1 to 5 were seen in March 2014.",
			"Young people aged 16 or 17 in March 2014",
			"Everyone aged 16 and over in March 2014",
			"From 5 to 16 years old, in March 2014",
		],
	},
	"narrow-combination": {
		found: ["In 2014 a four-month-old baby died of a head injury.", "A child aged 3 drowned at home in 2012."],
		clean: [
			"In 2014 a baby died of a head injury.",
			"A child aged 3 drowned at home.",
			`The plan begins in 2014.${" Much more is said of other things.".repeat(8)} The baby is one year old. ${"And so on. ".repeat(20)} A child died.`,
		],
	},
	"nhs-number": {
		found: ["NHS number 943 476 5919", "9434765919", "943-476-5919"],
		clean: ["943 476 5918", "ISBN 978-1-84478-5919", "reference 1111111111", "4 000 000 000 pounds"],
	},
	postcode: {
		found: ["They lived in HD1 2TT.", "W1A 1AA", "EC1A 1BB", "M11AE", "GIR 0AA"],
		clean: ["SCR 025", "P12M", "LCSPR 1", "section 47 and Section 17", "A4 and A3", "hd1 2tt"],
	},
	"street-address": {
		found: ["at 12 Acacia Avenue", "14b, Mill Hill Lane", "the flat at 3 St Mary’s Road"],
		clean: ["They walked down the road.", "In 2014 Acacia Avenue was closed", "12 children crossed Mill Lane", "4 Children First"],
	},
	phone: {
		found: ["Ring 07700 900123", "+44 7700 900123", "(01632) 960 999", "01632960999"],
		clean: ["Ring 01632 960001", "Ring 999", "+44 1632 960001", "0 to 18 years", "ISBN 0-10-110092-9"],
	},
	email: {
		found: ["jane.doe@mail.example.com"],
		clean: ["board@testshire.gov.example", "press@testshire.example.org", "seen @ home"],
	},
	"registration-plate": {
		found: ["the car AB12 CDE", "FG65HJK", "a van with the registration P123 ABC"],
		clean: ["SCR 028", "LCSPR 12", "paragraph P123 ABC", "NHS 111"],
	},
	name: {
		found: [
			"The mother of Jane told the school.",
			"the death of Daniel Example",
			"a boy called Jordan",
			"a girl known as Amelia",
			"Dr Smithson saw the baby.",
			"Mrs Jones, the neighbour",
		],
		clean: [
			"The mother of Child A told the school.",
			"the father of Baby B",
			"the death of the child",
			"the mother of Two children",
			"The child of Sibling 1",
			"a child called by no name",
			"a PC was used; a Dr was called",
			"known as disguised compliance",
		],
	},
};

describe.each(Object.entries(CASES))("the anonymity rule %s", (rule, { found, clean }) => {
	test.each(found)("reports the text: %s", (text) => expect(rulesIn(text)).toContain(rule));
	test.each(clean)("does not report the text: %s", (text) => expect(rulesIn(text)).not.toContain(rule));
});

test("every anonymity rule has examples", () => {
	expect(Object.keys(CASES).toSorted()).toEqual(PATTERNS.map(({ id }) => id).toSorted());
});

describe("the rule against full dates in names", () => {
	test.each(["child-a-2014-03-04", "Review of 4 March 2014", "04-03-2014-report", "review_4_march_2014"])(
		"reports the full date in the name: %s",
		(name) => expect(rulesIn(name, true)).toContain("date-in-name"),
	);
	test.each([
		"scr-028-overview-report",
		"Annual report 2025-26",
		"Reviews evaluated from 1 April 2009 to 31 March 2010",
		"Evaluations, 1 April – 30 September 2010",
	])("does not report the name: %s", (name) => expect(rulesIn(name, true)).toEqual([]));
	test("does not report full dates in ordinary text", () => expect(rulesIn("The Board met on 4 March 2014.")).toEqual([]));
});

test("a match gives the position of the identifying detail in the text", () => {
	const text = "They lived in HD1 2TT then.";
	expect(identifyingIn(text, known).map(({ start, end }) => text.slice(start, end))).toEqual(["HD1 2TT"]);
});

test("LOOKED_FOR says what the check looks for, and that a person must still read the text", () => {
	expect(LOOKED_FOR).toMatch(/^Looked for full dates of birth and death, .*NHS numbers.*\. A person must still read every text/);
});
