/** Names for the places in a record, in the words of editors. Messages use them instead of paths such as `signOff[0].on`. */

/**
 * Words for places, by the end of their path; the longest matching end wins. In a path, `[]` is an item of a list and a
 * final `*` any field. In the words, `#` is the item's number, `#th` its ordinal, `*` the field's name, and `^` the words
 * for the enclosing item or group. At the top level nothing encloses a place, so ` of ^` and the like are left out.
 */
const WORDS: Readonly<Record<string, string>> = {
	"": "the record",

	// Fields and lists of several kinds of record.
	title: "the title of ^",
	name: "the name of ^",
	text: "the text of ^",
	note: "the note of ^",
	date: "the date of ^",
	kind: "the kind",
	reference: "the reference",
	review: "the review",
	summary: "the summary",
	published: "the publication date",
	themes: "the list of themes of ^",
	"themes[]": "theme # of ^",
	agencies: "the list of agencies",
	"agencies[]": "agency #",
	audiences: "the list of audiences of ^",
	"audiences[]": "audience # of ^",
	otherWords: "the list of other words of ^",
	"otherWords[]": "other word # of ^",
	url: "the web address of ^",
	id: "the identifier of ^",
	agency: "the agency of ^",
	rule: "the rule of ^",
	on: "the date of ^",
	until: "the end date of ^",
	reason: "the reason for ^",
	onRequest: "the contact to ask for the document",

	// Reviews.
	status: "the status",
	headline: "the headline",
	ageBand: "the age band",
	learning: "the list of learning points",
	"learning[]": "learning point #",
	point: "the text of ^",
	recommendations: "the list of recommendations",
	"recommendations[]": "recommendation #",
	response: "the response to ^",
	accepted: "the decision in ^",
	actions: "the list of actions of ^",
	"actions[]": "action # of ^",
	"actions[].action": "the text of ^",
	due: "the due date of ^",
	completed: "the completion date of ^",
	evidence: "the evidence for ^",
	"evidence[]": "item # of the evidence for ^",

	// Reports.
	subtitle: "the subtitle",
	publisher: "the publisher",
	scope: "the scope",
	hold: "the hold",
	page: "the page of ^",
	authors: "the author line",
	documentDate: "the document's date",
	dateNote: "the note on the document's date",
	file: "the file name of the document",
	sha256: "the SHA-256 of the document",
	signOff: "the list of sign-offs",
	"signOff[]": "the #th sign-off",
	"signOff[].role": "^'s role",
	"signOff[].on": "^'s date",
	acceptedFindings: "the list of accepted findings",
	"acceptedFindings[]": "accepted finding #",
	urlNote: "the note on the web address",
	notice: "the web address of the notice",
	noticeNote: "the note on the notice",
	byOrder: "the ‘by order’ field of ^",
	withdrawn: "the withdrawal",
	publishFrom: "the embargo",
	"publishFrom.on": "the end date of ^",

	// Briefings.
	caseSummary: "the case summary",
	keyThemes: "the list of key themes",
	"keyThemes[]": "key theme #",
	"keyThemes[].theme": "the identifier of ^",
	lessons: "the group of lessons",
	"lessons.*": "the list of lessons for *",
	"lessons.*[]": "lesson # for *",
	questions: "the list of questions",
	"questions[]": "question #",
	guidance: "the list of guidance",
	"guidance[]": "guidance link #",

	// board.yaml
	shortName: "the short name",
	area: "the area",
	timeZone: "the time zone",
	language: "the language",
	record: "the record of ^",
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
	email: "the e-mail address of ^",
	partners: "the list of partners",
	"partners[]": "partner #",
	exitTo: "the address for ‘Exit this page’",
	replaces: "the list of old paths",
	"replaces[]": "old path #",
	documentsInSearchEngines: "the setting for documents in search engines",
	anonymity: "the group of anonymity settings",
	"anonymity.findings": "the severity of anonymity findings",
	"anonymity.exceptions": "the list of anonymity exceptions",
	"anonymity.exceptions[]": "anonymity exception #",
	retention: "the list of retention rules",
	"retention[]": "retention rule #",
	"retention[].reports": "the list of report kinds of ^",
	"retention[].reports[]": "report kind # of ^",
	ofReviews: "the list of review kinds of ^",
	"ofReviews[]": "review kind # of ^",
	keepFor: "the period of ^",

	// vocabulary.yaml
	description: "the description of ^",
	plural: "the plural of ^",
	abbreviation: "the abbreviation of ^",
	meaning: "the meaning of ^",
	publishers: "the list of publishers",
	"publishers[]": "publisher #",
	ageBands: "the group of age bands",
	"ageBands.*": "age band *",
	reviewKinds: "the group of review kinds",
	"reviewKinds.*": "review kind *",
	reportKinds: "the group of report kinds",
	"reportKinds.*": "report kind *",
	glossary: "the glossary",
	"glossary[]": "glossary term #",
	"glossary[].term": "the word of ^",

	// wording.yaml
	welcome: "the welcome text",
	process: "the ‘process’ text of ^",
	source: "the source of ^",
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
	introduction: "the introduction",
	steps: "the list of steps",
	"steps[]": "step #",
	by: "the ‘by’ line of ^",
};

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** The place at a path as the start of a sentence: `["questions", 0]` → `Question 1`, `["signOff", 0, "on"]` → `The first sign-off's date`. */
export function placeInWords(path: readonly PropertyKey[]): string {
	const words = wordsFor(path);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The place at a path within a sentence. A place without an entry in the table is named by its field as it is written: `the field ‘x’`. */
export function wordsFor(path: readonly PropertyKey[]): string {
	const last = path.at(-1);
	const isItem = typeof last === "number";
	const name = String((isItem ? path.at(-2) : last) ?? "").slice(0, 60);
	const words = tableEntry(path) ?? (isItem ? `item # of ${wordsFor(path.slice(0, -1))}` : `the field ‘${name}’ of ^`);
	const number = isItem ? last + 1 : 0;
	// An item belongs to what its list belongs to.
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
