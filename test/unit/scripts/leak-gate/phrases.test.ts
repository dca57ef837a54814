import { describe, expect, test } from "vitest";
import { Phrases, type Secret } from "../../../../scripts/leak-gate/phrases.ts";
import { wordsOf } from "../../../../scripts/leak-gate/words.ts";

const SENTENCE = "nobody asked the oldest brother what he had heard at night";
const WORDS = SENTENCE.split(" ");

const text = (owner: number, words: string): Secret => ({ owner, words: wordsOf(words) });
const title = (owner: number, words: string): Secret => ({ ...text(owner, words), isTitle: true });

/**
 * Returns the `owner` numbers of the secrets that a published text contains. Words that also occur in the given public
 * text or public names do not count.
 */
function ownersIn(published: string, secrets: readonly Secret[], { texts = [], names = [] }: { texts?: string[]; names?: string[] } = {}) {
	const phrases = new Phrases(secrets);
	for (const one of texts) phrases.markPublic(wordsOf(one));
	phrases.markPublicNames(names.map((name) => wordsOf(name)));
	phrases.dropPublic();
	return [...phrases.ownersIn(wordsOf(published))].toSorted();
}

describe("Phrases with secret text", () => {
	test.each([
		["its first eight words", WORDS.slice(0, 8)],
		["its last eight words", WORDS.slice(-8)],
		["eight words from its middle", WORDS.slice(1, 9)],
		["all of it among other words", ["we", "heard", ...WORDS, "then"]],
	])("finds secret text by %s", (_, words) => {
		expect(ownersIn(words.join(" "), [text(0, SENTENCE)])).toEqual([0]);
	});

	test.each([
		["seven of its words", WORDS.slice(0, 7)],
		["eight of its words with one changed", WORDS.slice(0, 8).with(4, "sister")],
		["its words in another order", WORDS.toReversed()],
	])("does not find secret text by %s", (_, words) => {
		expect(ownersIn(words.join(" "), [text(0, SENTENCE)])).toEqual([]);
	});

	test("does not find secret text of fewer than eight words", () => {
		const short = WORDS.slice(0, 7).join(" ");
		expect(ownersIn(short, [text(0, short)])).toEqual([]);
	});

	test("finds every record that contains the same secret text", () => {
		expect(ownersIn(SENTENCE, [text(3, SENTENCE), text(5, `Again, ${SENTENCE}`), text(6, "something else altogether")])).toEqual([3, 5]);
	});

	test("does not match words across the boundary between two secret strings", () => {
		const [first, second] = [WORDS.slice(0, 6).join(" "), WORDS.slice(6).join(" ")];
		expect(ownersIn(SENTENCE, [text(0, first), text(0, second)])).toEqual([]);
	});
});

describe("Phrases with secret titles", () => {
	test.each([4, 5, 7])("finds a secret title of %i words only as a whole", (count) => {
		const words = WORDS.slice(0, count);
		expect(ownersIn(`more on: ${words.join(" ")} (2026)`, [title(2, words.join(" "))])).toEqual([2]);
		expect(ownersIn(words.slice(0, -1).join(" "), [title(2, words.join(" "))])).toEqual([]);
		expect(ownersIn(words.slice(1).join(" "), [title(2, words.join(" "))])).toEqual([]);
	});

	test("does not find a secret title of three words", () => {
		expect(ownersIn("Neglect in Exampleshire", [title(0, "Neglect in Exampleshire")])).toEqual([]);
	});

	test("distinguishes secret titles that begin with the same words", () => {
		const secrets = [title(0, "what the baby needed"), title(1, "what the baby needed then"), title(2, "what the baby needed most")];
		expect(ownersIn("see what the baby needed then", secrets)).toEqual([0, 1]);
	});

	test("does not find a secret title if public text contains the whole title", () => {
		const secret = [title(0, "what the baby needed")];
		expect(ownersIn("what the baby needed", secret, { texts: ["this is what the baby needed"] })).toEqual([]);
		expect(ownersIn("what the baby needed", secret, { texts: ["this is what the baby wanted"] })).toEqual([0]);
	});
});

describe("Phrases with public text", () => {
	test("ignores secret words for all records if public text contains the same words", () => {
		const secrets = [text(0, SENTENCE), text(1, SENTENCE)];
		expect(ownersIn(SENTENCE, secrets, { texts: [`As is known, ${SENTENCE}.`] })).toEqual([]);
	});

	test("still finds the rest of a secret text that is only partly public", () => {
		const secret = `${SENTENCE} because the door of his room was always locked by his uncle`;
		const options = { texts: [SENTENCE] };
		expect(ownersIn(SENTENCE, [text(0, secret)], options)).toEqual([]);
		expect(ownersIn("the door of his room was always locked by", [text(0, secret)], options)).toEqual([0]);
	});

	test("does not ignore secret words if public text contains only seven of them", () => {
		expect(ownersIn(SENTENCE, [text(0, SENTENCE)], { texts: [WORDS.slice(0, 7).join(" ")] })).toEqual([0]);
	});

	test("ignores secret words across the boundary between two public sentences", () => {
		const other = "the review was published in full on the website";
		expect(ownersIn(`${SENTENCE} ${other}`, [text(0, `${SENTENCE} ${other}`)], { texts: [SENTENCE, other] })).toEqual([]);
	});

	test.each([
		[2, []],
		[3, [0]],
	])("if %i secret words follow public text, finds the records %j", (count, owners) => {
		const own = ["quietly", "yesterday", "evening"].slice(0, count).join(" ");
		expect(ownersIn(`${SENTENCE} ${own}`, [text(0, `${SENTENCE} ${own}`)], { texts: [SENTENCE] })).toEqual(owners);
	});
});

describe("Phrases with public names", () => {
	const secret = "a conference was held by Exampleshire Safeguarding Children Board last week";
	const run = "was held by Exampleshire Safeguarding Children Board last";

	test("ignores the words of a public name if secret text contains the whole name", () => {
		const names = ["Exampleshire Safeguarding Children Board", "was held by"];
		expect(ownersIn(run, [text(0, secret)], { names })).toEqual([]);
		expect(ownersIn(run, [text(0, secret)], { names: names.slice(0, 1) })).toEqual([0]);
	});

	test("does not ignore the words of a public name if secret text contains only part of the name", () => {
		expect(ownersIn(run, [text(0, secret)], { names: ["Safeguarding Children Board of Governors", "was held by"] })).toEqual([0]);
	});

	test("does not ignore a public name that spans two secret strings", () => {
		const texts = ["at a meeting in Exampleshire", "Safeguarding Children Board was held by his uncle"];
		const names = ["Exampleshire Safeguarding Children Board", "was held by"];
		const secrets = texts.map((one) => text(0, one));
		expect(ownersIn(texts.join(" "), secrets, { names })).toEqual([0]);
	});

	test("ignores the words of public names even if each name is a single word", () => {
		const names = ["Exampleshire", "Safeguarding", "Children", "Board", "held", "last"];
		expect(ownersIn(run, [text(0, secret)], { names })).toEqual([]);
		expect(ownersIn(run, [text(0, secret)], { names: names.slice(1) })).toEqual([0]);
	});
});

test("finds secret text even if dropPublic was not called", () => {
	expect(new Phrases([text(4, SENTENCE)]).ownersIn(wordsOf(SENTENCE))).toEqual(new Set([4]));
	expect(new Phrases([]).ownersIn(wordsOf(SENTENCE))).toEqual(new Set());
});
