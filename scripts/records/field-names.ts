/**
 * Describes the fields of a record in words that editors understand. Messages use these descriptions instead of paths such as
 * `signOff[0].on`.
 */

/** Fields that are described by their own names. For example, `ageBand` is described as `the age band`. */
const OWN_NAMES =
	"title name text note date kind reference review summary agency rule status headline ageBand subtitle publisher scope page caseSummary shortName area timeZone language record description plural basis statute subject meaning glossary source introduction";

/**
 * The word for one item of each list, keyed by the list's path. Messages use the word to describe an item (`other word 1`) or
 * the list itself (`the list of other words`).
 */
const ITEMS: Readonly<Record<string, string>> = {
	themes: "theme",
	agencies: "agency",
	audiences: "audience",
	otherWords: "other word",
	learning: "learning point",
	recommendations: "recommendation",
	actions: "action",
	acceptedFindings: "accepted finding",
	keyThemes: "key theme",
	questions: "question",
	partners: "partner",
	retention: "retention rule",
	"retention[].reports": "report kind",
	ofReviews: "review kind",
	publishers: "publisher",
	reviewKinds: "review kind",
	reportKinds: "report kind",
	abbreviations: "abbreviation",
	steps: "step",
};

/**
 * Descriptions of fields, keyed by the end of the field's path. If several keys match, the longest key applies. In a key, `[]`
 * matches a list item, and a final `*` matches any field. In a description, `#` is replaced by the item's number, `#th` by its
 * ordinal, and `*` by the field's name. `^` is replaced by the description of the enclosing item or group. At the top level,
 * which has no enclosing item, ` of ^` (or `for`, `to`, `in`) is left out.
 */
const WORDS: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		OWN_NAMES.split(" ").map((name) => [name, `the ${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} of ^`]),
	),
	...Object.fromEntries(
		Object.entries(ITEMS).flatMap(([list, item]) => [
			[list, `the list of ${item.replace(/y$/, "ie")}s of ^`],
			[`${list}[]`, `${item} # of ^`],
		]),
	),
	"": "the record",
	// Fields and lists that occur in several kinds of record.
	published: "the publication date",
	url: "the web address of ^",
	id: "the identifier of ^",
	on: "the date of ^",
	until: "the end date of ^",
	reason: "the reason for ^",
	onRequest: "the contact to ask for the document",
	// Reviews.
	point: "the text of ^",
	response: "the response to ^",
	accepted: "the decision in ^",
	"actions[].action": "the text of ^",
	due: "the due date of ^",
	completed: "the completion date of ^",
	evidence: "the evidence for ^",
	"evidence[]": "item # of the evidence for ^",
	// Reports.
	authors: "the author line",
	documentDate: "the document's date",
	dateNote: "the note on the document's date",
	describesHarm: "the ‘describes harm’ field",
	anonymised: "the ‘anonymised’ field",
	replaces: "the name of the report that it replaces",
	file: "the file name of the document",
	sha256: "the SHA-256 of the document",
	signOff: "the list of sign-offs",
	"signOff[]": "the #th sign-off",
	"signOff[].role": "^'s role",
	"signOff[].on": "^'s date",
	urlNote: "the note on the web address",
	notice: "the web address of the notice",
	noticeNote: "the note on the notice",
	byOrder: "the ‘by order’ field of ^",
	withdrawn: "the withdrawal",
	notBefore: "the embargo",
	"notBefore.on": "the end date of ^",
	keepLonger: "the longer period",
	removed: "the removal",
	republished: "the republication",
	as: "the field ‘as’",
	clock: "the field ‘clock’",
	versionOf: "the name of the report of which this is a version",
	language: "the language of ^",
	format: "the form of the document",
	outcome: "the outcome",
	alsoAt: "the list of other places",
	"alsoAt[]": "other place #",
	formerly: "the list of former names",
	"formerly[]": "former name #",
	// Briefings.
	"keyThemes[].theme": "the identifier of ^",
	lessons: "the group of lessons",
	"lessons.*": "the list of lessons for *",
	"lessons.*[]": "lesson # for *",
	guidance: "the list of guidance",
	"guidance[]": "guidance link #",
	// board.yaml
	address: "the address of the site",
	demonstration: "the demonstration notice",
	contacts: "the group of contacts",
	"contacts.requests": "the contact for requests",
	"contacts.press": "the press contact",
	"contacts.security": "the security contact",
	"contacts.concern": "the list of contacts for concerns",
	"contacts.concern[]": "contact # for concerns",
	phone: "the telephone number of ^",
	outOfHours: "the out-of-hours number of ^",
	lastSeen: "the date on which the numbers of ^ were last seen",
	email: "the e-mail address of ^",
	"replaces[]": "old path #",
	exitTo: "the address for ‘Exit this page’",
	documentsInSearchEngines: "the setting for documents in search engines",
	anonymity: "the group of anonymity settings",
	"anonymity.findings": "the severity of anonymity findings",
	"anonymity.exceptions": "the list of anonymity exceptions",
	"anonymity.exceptions[]": "anonymity exception #",
	keepFor: "the period of ^",
	localBoard: "the ‘local board’ field of ^",
	publishedFrom: "the first day of ^",
	// vocabulary.yaml
	ageBands: "the group of age bands",
	"ageBands.*": "age band *",
	ofReview: "the ‘of review’ field of ^",
	listedOn: "the page that lists ^",
	replacedBy: "the kind that has replaced ^",
	"glossary[]": "glossary term #",
	"glossary[].term": "the word of ^",
	// wording.yaml
	welcome: "the welcome text",
	process: "the ‘process’ text of ^",
	framework: "the text on the framework",
	whatReviewsAre: "the section on what reviews are",
	"whatReviewsAre.always": "the ‘always’ text of ^",
	considered: "the ‘considered’ part of ^",
	lead: "the opening words of ^",
	conditions: "the list of conditions",
	"conditions[]": "condition #",
	closing: "the closing words of ^",
	sharing: "the text on sharing",
	removal: "the text on removal",
	wellbeing: "the text on wellbeing",
	practiceReviews: "the text on practice reviews",
	learningDocuments: "the text on learning documents",
	national: "the text on national publications",
	about: "the text of the About page",
	accessibility: "the accessibility statement",
	privacy: "the privacy notice",
	// how-we-learn.yaml
	ordered: "the ‘ordered’ field",
	by: "the ‘by’ line of ^",
};

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/**
 * Describes the field at a path, for the start of a sentence. For example, `["questions", 0]` becomes `Question 1`, and
 * `["signOff", 0, "on"]` becomes `The first sign-off's date`.
 */
export function placeInWords(path: readonly PropertyKey[]): string {
	const words = wordsFor(path);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Describes the field at a path, for use within a sentence. A field that is not in `WORDS` is described by its name, as in `the
 * field ‘x’`.
 */
export function wordsFor(path: readonly PropertyKey[]): string {
	const last = path.at(-1);
	const isItem = typeof last === "number";
	const name = String((isItem ? path.at(-2) : last) ?? "").slice(0, 60);
	const words = tableEntry(path) ?? (isItem ? `item # of ${wordsFor(path.slice(0, -1))}` : `the field ‘${name}’ of ^`);
	const number = isItem ? last + 1 : 0;
	// A list item belongs to the group that contains the list, so the index and the list's name are both removed from the path.
	const owner = path.slice(0, isItem ? -2 : -1);
	return words
		.replace(owner.length === 0 ? / (?:of|for|to|in) \^/ : "^", () => (owner.length === 0 ? "" : wordsFor(owner)))
		.replace("#th", () => ORDINALS[number - 1] ?? `${number}th`)
		.replace("#", () => String(number))
		.replace("*", () => name);
}

function tableEntry(path: readonly PropertyKey[]): string | undefined {
	const keys = path.map((step) => (typeof step === "number" ? "[]" : `.${String(step)}`));
	const ends = keys.map((_, index) => keys.slice(index).join("").replace(/^\./, ""));
	const candidates = ends.flatMap((end) => [end, end.replace(/\.[^.[]+(?=(?:\[\])?$)/, ".*")]);
	const key = path.length === 0 ? "" : candidates.find((end) => Object.hasOwn(WORDS, end));
	return key === undefined ? undefined : WORDS[key];
}
