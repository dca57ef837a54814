import { describe, expect, test } from "vitest";
import { Phrases, type Secret } from "../../../../scripts/leak-gate/phrases.ts";
import { wordsOf } from "../../../../scripts/leak-gate/words.ts";

const SENTENCE = "nobody asked the oldest brother what he had heard at night";
const WORDS = SENTENCE.split(" ");

const text = (owner: number, words: string): Secret => ({ owner, words: wordsOf(words) });
const title = (owner: number, words: string): Secret => ({ ...text(owner, words), isTitle: true });

/** The owners of the secrets found in a published text, leaving out phrases that are in public text or names. */
function ownersIn(published: string, secrets: readonly Secret[], { texts = [], names = [] }: { texts?: string[]; names?: string[] } = {}) {
	const phrases = new Phrases(secrets);
	for (const one of texts) phrases.markPublic(wordsOf(one));
	phrases.markPublicNames(names.map((name) => wordsOf(name)));
	phrases.dropPublic();
	return [...phrases.ownersIn(wordsOf(published))].toSorted();
}

describe("secret text", () => {
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

	test("is not found if it has fewer than eight words", () => {
		const short = WORDS.slice(0, 7).join(" ");
		expect(ownersIn(short, [text(0, short)])).toEqual([]);
	});

	test("is found for every record that contains it", () => {
		expect(ownersIn(SENTENCE, [text(3, SENTENCE), text(5, `Again, ${SENTENCE}`), text(6, "something else altogether")])).toEqual([3, 5]);
	});

	test("does not form runs with the text that follows it", () => {
		const [first, second] = [WORDS.slice(0, 6).join(" "), WORDS.slice(6).join(" ")];
		expect(ownersIn(SENTENCE, [text(0, first), text(0, second)])).toEqual([]);
	});
});

describe("a title", () => {
	test.each([4, 5, 7])("of %i words is found only as a whole", (count) => {
		const words = WORDS.slice(0, count);
		expect(ownersIn(`more on: ${words.join(" ")} (2026)`, [title(2, words.join(" "))])).toEqual([2]);
		expect(ownersIn(words.slice(0, -1).join(" "), [title(2, words.join(" "))])).toEqual([]);
		expect(ownersIn(words.slice(1).join(" "), [title(2, words.join(" "))])).toEqual([]);
	});

	test("of three words is not found", () => {
		expect(ownersIn("Neglect in Exampleshire", [title(0, "Neglect in Exampleshire")])).toEqual([]);
	});

	test("is distinguished from titles that begin with the same words", () => {
		const secrets = [title(0, "what the baby needed"), title(1, "what the baby needed then"), title(2, "what the baby needed most")];
		expect(ownersIn("see what the baby needed then", secrets)).toEqual([0, 1]);
	});

	test("is not found if public text contains the whole title", () => {
		const secret = [title(0, "what the baby needed")];
		expect(ownersIn("what the baby needed", secret, { texts: ["this is what the baby needed"] })).toEqual([]);
		expect(ownersIn("what the baby needed", secret, { texts: ["this is what the baby wanted"] })).toEqual([0]);
	});
});

describe("public text", () => {
	test("makes a run that it contains public for all records", () => {
		const secrets = [text(0, SENTENCE), text(1, SENTENCE)];
		expect(ownersIn(SENTENCE, secrets, { texts: [`As is known, ${SENTENCE}.`] })).toEqual([]);
	});

	test("does not make the rest of a secret text public", () => {
		const secret = `${SENTENCE} because the door of his room was always locked by his uncle`;
		const options = { texts: [SENTENCE] };
		expect(ownersIn(SENTENCE, [text(0, secret)], options)).toEqual([]);
		expect(ownersIn("the door of his room was always locked by", [text(0, secret)], options)).toEqual([0]);
	});

	test("makes no run public if it has only seven words", () => {
		expect(ownersIn(SENTENCE, [text(0, SENTENCE)], { texts: [WORDS.slice(0, 7).join(" ")] })).toEqual([0]);
	});

	test("makes runs across the boundary between two public sentences public", () => {
		const other = "the review was published in full on the website";
		expect(ownersIn(`${SENTENCE} ${other}`, [text(0, `${SENTENCE} ${other}`)], { texts: [SENTENCE, other] })).toEqual([]);
	});

	test.each([
		[2, []],
		[3, [0]],
	])("followed by %i secret words leads to the owners %j", (count, owners) => {
		const own = ["quietly", "yesterday", "evening"].slice(0, count).join(" ");
		expect(ownersIn(`${SENTENCE} ${own}`, [text(0, `${SENTENCE} ${own}`)], { texts: [SENTENCE] })).toEqual(owners);
	});
});

describe("a public name", () => {
	const secret = "a conference was held by Exampleshire Safeguarding Children Board last week";
	const run = "was held by Exampleshire Safeguarding Children Board last";

	test("makes its words public wherever secret text contains the whole name", () => {
		const names = ["Exampleshire Safeguarding Children Board", "was held by"];
		expect(ownersIn(run, [text(0, secret)], { names })).toEqual([]);
		expect(ownersIn(run, [text(0, secret)], { names: names.slice(0, 1) })).toEqual([0]);
	});

	test("has no effect if secret text contains only part of it", () => {
		expect(ownersIn(run, [text(0, secret)], { names: ["Safeguarding Children Board of Governors", "was held by"] })).toEqual([0]);
	});

	test("has no effect across the boundary between two secret texts", () => {
		const texts = ["at a meeting in Exampleshire", "Safeguarding Children Board was held by his uncle"];
		const names = ["Exampleshire Safeguarding Children Board", "was held by"];
		const secrets = texts.map((one) => text(0, one));
		expect(ownersIn(texts.join(" "), secrets, { names })).toEqual([0]);
	});

	test("can be a single word", () => {
		const names = ["Exampleshire", "Safeguarding", "Children", "Board", "held", "last"];
		expect(ownersIn(run, [text(0, secret)], { names })).toEqual([]);
		expect(ownersIn(run, [text(0, secret)], { names: names.slice(1) })).toEqual([0]);
	});
});

test("finds secrets even if no public phrases have been dropped", () => {
	expect(new Phrases([text(4, SENTENCE)]).ownersIn(wordsOf(SENTENCE))).toEqual(new Set([4]));
	expect(new Phrases([]).ownersIn(wordsOf(SENTENCE))).toEqual(new Set());
});
