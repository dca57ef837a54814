/** Text as the gate compares it: words alone, however they are written, each as a number. */

/** What would part a word unseen (format characters such as soft hyphens and joiners, variation selectors), and apostrophes. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f|['’‘ʼ＇]/gu;

/** Words in lower case with spaces between: without accents, ligatures, full-width forms, apostrophes and unseen characters. */
function plain(text: string): string {
	const letters = text.replaceAll(UNSEEN, "").normalize("NFKD").replaceAll(/\p{M}/gu, "");
	// Greek has two small letters for one capital.
	return letters
		.toLowerCase()
		.replaceAll("ς", "σ")
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/** What a character can be besides a letter: the end of a word; nothing; one that makes several, or half of one; not yet met. */
const GAP = 0;
const NOTHING = -1;
const SPECIAL = -2;
const UNKNOWN = -3;

/** What each character is, by its UTF-16 code. A letter is the code of its plain form. */
const LETTERS = new Int32Array(1 << 16).fill(UNKNOWN);

function letterOf(code: number): number {
	const form = plain(String.fromCharCode(code));
	if (form === "") return NOTHING;
	if (form === " ") return (code & 0xf800) === 0xd800 ? SPECIAL : GAP;
	return form.length === 1 ? form.charCodeAt(0) : SPECIAL;
}

/** Start and factor of the FNV-1a hash. */
const NO_LETTERS = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;

/** Where words are gathered until it is known how many there are. */
let gathered = new Int32Array(1 << 16);

/**
 * The words of a text in order, so that case, accents, ligatures, apostrophes and unseen characters hide none. Equal
 * words have equal numbers, and other words other numbers, but for one chance in four thousand million.
 */
export function wordsOf(text: string, isPlain = false): Int32Array {
	// A text has at most as many words as every other character, and one.
	if (gathered.length <= text.length / 2) gathered = new Int32Array(text.length);
	let count = 0;
	let word = NO_LETTERS;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		let letter = LETTERS[code] ?? GAP;
		if (letter === UNKNOWN) letter = LETTERS[code] = letterOf(code);
		if (letter === SPECIAL) {
			if (!isPlain) return wordsOf(plain(text), true);
			letter = code;
		}
		if (letter > GAP) word = Math.imul(word ^ letter, FACTOR);
		else if (letter === GAP && word !== NO_LETTERS) {
			gathered[count++] = word;
			word = NO_LETTERS;
		}
	}
	if (word !== NO_LETTERS) gathered[count++] = word;
	return gathered.slice(0, count);
}
