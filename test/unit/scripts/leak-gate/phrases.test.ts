import { describe, expect, test } from "vitest";
import { Phrases, type Secret } from "../../../../scripts/leak-gate/phrases.ts";
import { wordsOf } from "../../../../scripts/leak-gate/words.ts";

const SENTENCE = "nobody asked the oldest brother what he had heard at night";
const WORDS = SENTENCE.split(" ");

const text = (owner: number, words: string): Secret => ({ owner, words: wordsOf(words) });
const title = (owner: number, words: string): Secret => ({ ...text(owner, words), isTitle: true });

/** The owners of the secrets that are found in a text, after public texts and names have been left out. */
function ownersIn(published: string, secrets: readonly Secret[], { texts = [], names = [] }: { texts?: string[]; names?: string[] } = {}) {
	const phrases = new Phrases(secrets);
	for (const one of texts) phrases.markPublic(wordsOf(one));
	phrases.markPublicNames(names.map((name) => wordsOf(name)));
	phrases.dropPublic();
	return [...phrases.ownersIn(wordsOf(published))].toSorted();
}

describe("a text", () => {
	test.each([
		["its first eight words", WORDS.slice(0, 8)],
		["its last eight words", WORDS.slice(-8)],
		["eight words from its middle", WORDS.slice(1, 9)],
		["all of it among other words", ["we", "heard", ...WORDS, "then"]],
	])("is found by %s", (_, words) => {
		expect(ownersIn(words.join(" "), [text(0, SENTENCE)])).toEqual([0]);
	});

	test.each([
		["seven of its words", WORDS.slice(0, 7)],
		["eight of its words with one changed", WORDS.slice(0, 8).with(4, "sister")],
		["its words in another order", WORDS.toReversed()],
	])("is not found by %s", (_, words) => {
		expect(ownersIn(words.join(" "), [text(0, SENTENCE)])).toEqual([]);
	});

	test("of fewer than eight words is not found at all", () => {
		const short = WORDS.slice(0, 7).join(" ");
		expect(ownersIn(short, [text(0, short)])).toEqual([]);
	});

	test("of two records is found for both", () => {
		expect(ownersIn(SENTENCE, [text(3, SENTENCE), text(5, `Again, ${SENTENCE}`), text(6, "something else altogether")])).toEqual([3, 5]);
	});

	test("does not run on into the next text", () => {
		const [first, second] = [WORDS.slice(0, 6).join(" "), WORDS.slice(6).join(" ")];
		expect(ownersIn(SENTENCE, [text(0, first), text(0, second)])).toEqual([]);
	});
});

describe("a title", () => {
	test.each([4, 5, 7])("of %i words is found as a whole", (count) => {
		const words = WORDS.slice(0, count);
		expect(ownersIn(`more on: ${words.join(" ")} (2026)`, [title(2, words.join(" "))])).toEqual([2]);
		expect(ownersIn(words.slice(0, -1).join(" "), [title(2, words.join(" "))])).toEqual([]);
		expect(ownersIn(words.slice(1).join(" "), [title(2, words.join(" "))])).toEqual([]);
	});

	test("of three words is not found", () => {
		expect(ownersIn("Neglect in Exampleshire", [title(0, "Neglect in Exampleshire")])).toEqual([]);
	});

	test("is distinguished from a title with the same beginning", () => {
		const secrets = [title(0, "what the baby needed"), title(1, "what the baby needed then"), title(2, "what the baby needed most")];
		expect(ownersIn("see what the baby needed then", secrets)).toEqual([0, 1]);
	});

	test("is not found where a public text has it as a whole", () => {
		const secret = [title(0, "what the baby needed")];
		expect(ownersIn("what the baby needed", secret, { texts: ["this is what the baby needed"] })).toEqual([]);
		expect(ownersIn("what the baby needed", secret, { texts: ["this is what the baby wanted"] })).toEqual([0]);
	});
});

describe("public text", () => {
	test("that contains a run makes it no secret, for every record", () => {
		const secrets = [text(0, SENTENCE), text(1, SENTENCE)];
		expect(ownersIn(SENTENCE, secrets, { texts: [`As is known, ${SENTENCE}.`] })).toEqual([]);
	});

	test("leaves the rest of a secret text secret", () => {
		const secret = `${SENTENCE} because the door of his room was always locked by his uncle`;
		const options = { texts: [SENTENCE] };
		expect(ownersIn(SENTENCE, [text(0, secret)], options)).toEqual([]);
		expect(ownersIn("the door of his room was always locked by", [text(0, secret)], options)).toEqual([0]);
	});

	test("of seven words in a row makes no run public", () => {
		expect(ownersIn(SENTENCE, [text(0, SENTENCE)], { texts: [WORDS.slice(0, 7).join(" ")] })).toEqual([0]);
	});

	test("makes no secret where two public sentences meet in a secret text", () => {
		const other = "the review was published in full on the website";
		expect(ownersIn(`${SENTENCE} ${other}`, [text(0, `${SENTENCE} ${other}`)], { texts: [SENTENCE, other] })).toEqual([]);
	});

	test.each([
		[2, []],
		[3, [0]],
	])("followed by %i words of the record's own gives these owners: %j", (count, owners) => {
		const own = ["quietly", "yesterday", "evening"].slice(0, count).join(" ");
		expect(ownersIn(`${SENTENCE} ${own}`, [text(0, `${SENTENCE} ${own}`)], { texts: [SENTENCE] })).toEqual(owners);
	});
});

describe("a public name", () => {
	const secret = "a conference was held by Exampleshire Safeguarding Children Board last week";
	const run = "was held by Exampleshire Safeguarding Children Board last";

	test("counts as public wherever a secret text has it as a whole", () => {
		const names = ["Exampleshire Safeguarding Children Board", "was held by"];
		expect(ownersIn(run, [text(0, secret)], { names })).toEqual([]);
		expect(ownersIn(run, [text(0, secret)], { names: names.slice(0, 1) })).toEqual([0]);
	});

	test("does not count where a secret text has only a part of it", () => {
		expect(ownersIn(run, [text(0, secret)], { names: ["Safeguarding Children Board of Governors", "was held by"] })).toEqual([0]);
	});

	test("does not count where one secret text ends and the next begins", () => {
		const texts = ["at a meeting in Exampleshire", "Safeguarding Children Board was held by his uncle"];
		const names = ["Exampleshire Safeguarding Children Board", "was held by"];
		const secrets = texts.map((one) => text(0, one));
		expect(ownersIn(texts.join(" "), secrets, { names })).toEqual([0]);
	});

	test("of one word counts", () => {
		const names = ["Exampleshire", "Safeguarding", "Children", "Board", "held", "last"];
		expect(ownersIn(run, [text(0, secret)], { names })).toEqual([]);
		expect(ownersIn(run, [text(0, secret)], { names: names.slice(1) })).toEqual([0]);
	});
});

test("finds secrets before anything is left out", () => {
	expect(new Phrases([text(4, SENTENCE)]).ownersIn(wordsOf(SENTENCE))).toEqual(new Set([4]));
	expect(new Phrases([]).ownersIn(wordsOf(SENTENCE))).toEqual(new Set());
});
