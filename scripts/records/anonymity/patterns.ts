/**
 * Patterns that match text that may identify a person. They are based on the guidance of the Information Commissioner's Office
 * (ICO) on disclosing documents (31 July 2025) and on anonymisation. They also draw on a public data set of reviews, in which
 * one title gives a child's dates of birth and death.
 */

/** Telephone numbers, e-mail addresses and e-mail domains that the check does not report. A longer list never leads to more results. */
export type AllowList = { phones: ReadonlySet<string>; emails: ReadonlySet<string>; domains: ReadonlySet<string> };

/** The position of a match in a string, in UTF-16 code units. `end` is the position after the last code unit. */
export type Span = { start: number; end: number };

export type Pattern = {
	/** The rule's name without the prefix `anonymity-`. */
	id: string;
	/** The words that complete the sentence ‘Looked for …’, such as `postcodes`. */
	looksFor: string;
	/** The message has no subject (`contains a full postcode`), because callers put the name of the field or file before it. */
	message: string;
	remedy: string;
	/** A fast test that most strings fail. `find` is not called for a string that fails the test, because `find` would return nothing. */
	needs: RegExp;
	find: (text: string, allowed: AllowList) => Span[];
};

const MONTH =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const YEAR = "(?:19|20)\\d\\d";

/** Matches a full date, such as 4 March 2014, March 4th, 2014, 04/03/2014, 4.3.14 or 2014-03-04. */
const FULL_DATE = `(?:\\b${DAY}(?: of)?[ \\u00a0]${MONTH},?[ \\u00a0]${YEAR}\\b|\\b${MONTH}[ \\u00a0]${DAY},?[ \\u00a0]${YEAR}\\b|(?<![\\d/.-])${DAY}([/.-])(?:0?[1-9]|1[0-2])\\1(?:${YEAR}|\\d\\d)(?!\\d|[/.-]\\d)|\\b${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b)`;

/** Matches a full date, or a month with its year. */
const DATE = `(?:${FULL_DATE}|\\b${MONTH}[ \\u00a0]${YEAR}\\b)`;

const NUMBER_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";
const COUNT = `(?:\\d{1,2}(?:½|\\.5)?|${NUMBER_WORD})`;
const UNIT = "(?:days?|weeks?|months?|years?)";

/**
 * Matches an exact age, such as aged 7, 7 years old, seven-year-old or 14 weeks of age. An age band such as “aged 1 to 5” does
 * not match.
 */
const EXACT_AGE = `(?:\\baged? (?:of )?${COUNT}\\b(?! ?(?:to|and|or|[-–]) ?(?:\\d|${NUMBER_WORD}))(?! and (?:over|under|above|below))|(?<!\\d ?(?:to|or|and|[-–]) ?)\\b${COUNT}[- ]${UNIT}[- ](?:old|of age)\\b)`;

const HARM =
	"(?:died|death|dead|killed|killing|murder(?:ed)?|drown(?:ed|ing)?|stabb(?:ed|ing)|shot|shaken|strangled|suffocated|starved|suicide|hanged|overdose|burn(?:ed|t|s)|scald(?:ed|s)?|fracture[ds]?|head injur(?:y|ies)|raped?|sexual(?:ly)? (?:abuse|assault)(?:ed)?|abused|overlay)";

const FORENAME = "[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?";
/** Rejects capitalised words that can follow “mother of” and similar phrases but are not names. */
const NOT_NAMES =
	"(?!(?:Child|Baby|Sibling|Young|Adult|Family|Infant|Twin|Boy|Girl|Person|Mother|Father|Parent|The|This|That|These|Those|Two|Three|Four|Five|Both|All|Any|Each|Every|An?|Her|His|Their|Our|Children|Subject|Hope|Serious|Review|Reference)\\b)";

const PARAGRAPH = /\n\s*\n/;
const CLAUSE = /[;()]|\.\s+(?=[A-Z])|\n\s*\n/;

/** Matches a name after “mother of” and similar phrases. */
const AFTER_KIN = afterWords(
	"\\b(?:[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Pp]arents?|[Ss]iblings?|[Bb]rothers?|[Ss]isters?|[Gg]rand(?:mother|father)|[Pp]artner|[Ss]on|[Dd]aughter|[Cc]hild|[Bb]oy|[Gg]irl|[Bb]aby|[Ii]nfant|[Dd]eath|[Mm]urder|[Kk]illing) (?:of|called|named) ",
);

/** Matches a name after “known as” and similar phrases. */
const AFTER_NAMING = afterWords("\\b(?:(?:[Kk]nown|[Rr]eferred to) as|(?:whose|real|first|full) name (?:is|was)) ");

export const PATTERNS: readonly Pattern[] = [
	{
		id: "birth-or-death",
		looksFor: "full dates of birth and death",
		message: "contains a full date of birth or death",
		remedy: "Leave the date out, or give only the year if it is needed.",
		needs: /\d/,
		find: near(FULL_DATE, "\\b(?:born|birth|d\\.?o\\.?b\\.?|died|death|dead|killed|murdered|deceased|passed away|fatal(?:ly)?)\\b", 60, {
			bound: CLAUSE,
		}),
	},
	{
		id: "age-and-date",
		looksFor: "exact ages near dates",
		message: "gives an exact age near a date",
		remedy: "Give a broad age band (such as “a pre-school child”), or leave the date out.",
		needs: /(?:19|20)\d\d|\d[/.-]\d/,
		find: near(EXACT_AGE, DATE, 200),
	},
	{
		id: "narrow-combination",
		looksFor: "an exact age, a year and the kind of harm together",
		message: "gives an exact age, a year and the kind of harm together, which can identify a child in a small area",
		remedy: "Give a broad age band, or leave out the year.",
		needs: /(?:19|20)\d\d/,
		find: both(near(EXACT_AGE, `\\b${YEAR}\\b`, 200), near(EXACT_AGE, `\\b${HARM}\\b`, 120)),
	},
	{
		id: "nhs-number",
		looksFor: "NHS numbers",
		message: "contains what looks like an NHS number",
		remedy: "Delete it.",
		needs: /\d{4}/,
		find: (text) =>
			spansOf(/(?<![\d-])\d{3}([ \u00a0-]?)\d{3}\1\d{4}(?![\d-])/g)(text).filter(({ start, end }) => isNhsNumber(text.slice(start, end))),
	},
	{
		id: "postcode",
		looksFor: "postcodes",
		message: "contains a full postcode",
		remedy: "Delete it, or name the area that the Board serves instead.",
		needs: /\d[A-Z]{2}|0AA/,
		find: spansOf(
			/\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]) ?\d[ABD-HJLNP-UW-Z]{2})\b/g,
		),
	},
	{
		id: "street-address",
		looksFor: "street addresses",
		message: "contains a street address",
		remedy: "Delete it. Write “at home” or “in the street” if the place matters.",
		needs: /\d/,
		find: spansOf(
			/\b(?!(?:19|20)\d\d )\d{1,4}[A-Da-d]?,? (?:[A-Z][a-z'’]+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|Court|Terrace|Place|Grove|Gardens|Square|Hill|Row|Mews|Walk|Way|View|Rise)\b\.?/g,
		),
	},
	{
		id: "phone",
		looksFor: "telephone numbers that are not the Board’s",
		message: "contains a telephone number that is not the Board’s",
		remedy: "Delete it. If readers should ring it, add it to contacts in board.yaml.",
		needs: /\d{2}/,
		find: (text, { phones }) =>
			spansOf(/(?<![\d-])(?:\+44[ \u00a0]?(?:\(0\))?|\(?0)[1-9](?:[ \u00a0()-]{0,2}\d){7,9}(?!\d)/g)(text).filter(
				({ start, end }) => !phones.has(digitsOf(text.slice(start, end))),
			),
	},
	{
		id: "email",
		looksFor: "e-mail addresses that are not the Board’s",
		message: "contains an e-mail address that is not the Board’s",
		remedy: "Delete it. If readers should write to it, add it to contacts in board.yaml.",
		needs: /@/,
		find: (text, { emails, domains }) =>
			spansOf(/[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g)(text).filter(({ start, end }) => {
				const address = text.slice(start, end).toLowerCase();
				return !emails.has(address) && !domains.has(address.slice(address.indexOf("@") + 1));
			}),
	},
	{
		id: "registration-plate",
		looksFor: "registration plates",
		message: "contains what looks like a vehicle registration plate",
		remedy: "Delete it.",
		needs: /\d[ \u00a0]?[A-Z]{3}/,
		find: (text) => [
			...spansOf(/\b[A-HJ-PR-Y][A-HJ-PR-Y]\d\d[ \u00a0]?[A-HJ-PR-Z]{3}\b/g)(text),
			...near("\\b[A-HJ-NPR-TV-Y]\\d{1,3}[ \\u00a0]?[A-HJ-PR-Z]{3}\\b", "\\b(?:[Rr]egistration|[Pp]late|[Vv]ehicle|[Cc]ar|[Vv]an)\\b", 60, {
				flags: "g",
			})(text),
		],
	},
	{
		id: "name",
		looksFor: "names after words such as “mother of”, and after titles",
		message: "contains what looks like a person’s name",
		remedy: "Write “the child”, “Child A”, “the mother” or “the social worker” instead. A pseudonym needs an exception.",
		needs: /\b(?:of|called|named|as|is|was|Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|DI|Sgt) [A-Z][a-zà-ÿ]/,
		find: (text) => [
			...spansOf(AFTER_KIN)(text),
			...spansOf(AFTER_NAMING)(text),
			...spansOf(/\b(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|DI|Sgt) [A-Z][a-zà-ÿ]{2,}(?:[-'’ ][A-Z][a-zà-ÿ]+)?/g)(text),
		],
	},
];

/** Matches a range of dates, such as the period that a study covers. A range of dates does not identify anyone. */
const PERIOD = new RegExp(`\\b${DAY}[ \\u00a0]${MONTH}(?:[ \\u00a0]${YEAR})?(?: to | and | until | ?[-–] ?)${FULL_DATE}`, "gi");

/** Finds every full date in a title, a slug or a file name. Dates that belong to a range of dates are ignored. */
export function fullDatesIn(name: string): Span[] {
	const apart = name.replaceAll(PERIOD, (period) => " ".repeat(period.length));
	const datesIn = spansOf(new RegExp(FULL_DATE, "gi"));
	const written = datesIn(apart);
	return written.length > 0 ? written : datesIn(apart.replaceAll(/[-_]/g, " "));
}

function afterWords(words: string): RegExp {
	return new RegExp(`(?<=${words})${NOT_NAMES}${FORENAME}(?: ${NOT_NAMES}${FORENAME})?`, "g");
}

/**
 * Returns a function that finds each match of `what` that is close to a match of `beside`. The two must be within `distance`
 * characters of each other, and no match of `bound` may lie between them.
 */
function near(what: string, beside: string, distance: number, { flags = "gi", bound = PARAGRAPH } = {}): (text: string) => Span[] {
	const sought = spansOf(new RegExp(what, flags));
	const companion = new RegExp(beside, flags.replace("g", ""));
	return (text) =>
		sought(text).filter(({ start, end }) => {
			const before = text.slice(Math.max(0, start - distance), start).split(bound);
			const after = text.slice(end, end + distance).split(bound);
			return companion.test(before.at(-1) ?? "") || companion.test(after[0] ?? "");
		});
}

/** Returns a function that finds each match of `one` that starts at the same position as a match of `other`. */
function both(one: (text: string) => Span[], other: (text: string) => Span[]): (text: string) => Span[] {
	return (text) => {
		const starts = new Set(other(text).map(({ start }) => start));
		return one(text).filter(({ start }) => starts.has(start));
	};
}

function spansOf(pattern: RegExp): (text: string) => Span[] {
	return (text) => Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/**
 * The weights for the first nine digits of an NHS number. They are defined in the NHS Data Dictionary, under "NHS NUMBER"
 * (Modulus 11).
 */
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Checks whether the last of ten digits is the correct check digit for an NHS number. Spaces and hyphens are ignored. Ten equal
 * digits are rejected.
 */
function isNhsNumber(text: string): boolean {
	const digits = [...text.replaceAll(/\D/g, "")].map(Number);
	if (new Set(digits).size === 1) return false;
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
	return (11 - (sum % 11)) % 11 === digits[9];
}

/** Returns the digits of a telephone number, with 0 instead of +44. */
export function digitsOf(phone: string): string {
	return phone.replace(/^\+44\s*(?:\(0\))?/, "0").replaceAll(/\D/g, "");
}
