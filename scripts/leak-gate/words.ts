/** Text as the gate compares it: words alone, each as a number, however they are written. */

/** What would part a word unseen (format characters such as soft hyphens and joiners, variation selectors), and apostrophes. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f|['’‘ʼ＇]/gu;

/** A text's letters and figures alone, anything between them as a space: small, without accents, ligatures and full-width forms. */
function plain(text: string): string {
	const letters = text.replaceAll(UNSEEN, "").normalize("NFKD").replaceAll(/\p{M}/gu, "");
	// Greek has two small letters for one capital.
	return letters
		.toLowerCase()
		.replaceAll("ς", "σ")
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/** What a character can be besides a letter: the end of a word; nothing; one that stands for several, or half of one; not yet met. */
const GAP = 0;
const NOTHING = -1;
const SPECIAL = -2;
const UNKNOWN = -3;

/** What each character is, by its UTF-16 code: a letter is the code of its plain form. */
const LETTERS = new Int32Array(1 << 16).fill(UNKNOWN);

function letterOf(code: number): number {
	const known = LETTERS[code] ?? GAP;
	if (known !== UNKNOWN) return known;
	const form = plain(String.fromCharCode(code));
	const isHalf = code >= 0xd800 && code <= 0xdfff;
	const letter = form === "" ? NOTHING : isHalf || form.length > 1 ? SPECIAL : form === " " ? GAP : form.charCodeAt(0);
	LETTERS[code] = letter;
	return letter;
}

/** The same text with every special character in its plain form. */
function withoutSpecial(text: string): string {
	return text.replaceAll(/[^\u0000-\u007f\ufffd]/gu, (character) =>
		letterOf(character.charCodeAt(0)) === SPECIAL ? plain(character) : character,
	);
}

/** Start and factor of the FNV-1a hash, the start as it is mixed in here. */
const START = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;

/** Where the characters of a text are laid out, and where its words are gathered until it is known how many there are. */
let bytes = Buffer.alloc(1 << 20);
let words = new Int32Array(1 << 19);

/**
 * The words of a text in order, so that case, accents, ligatures, apostrophes and unseen characters hide none. Equal words
 * have equal numbers, and other words other numbers, but for one chance in four thousand million.
 */
export function wordsOf(text: string, isPlain = false): Int32Array {
	makeRoomFor(text);
	const codes = new Uint16Array(bytes.buffer, 0, bytes.write(text, "utf16le") / 2);
	const end = codes.length;
	let count = 0;
	let word = 0;
	for (let at = 0; at < end; at++) {
		let letter = LETTERS[codes[at] ?? 0] ?? GAP;
		if (letter < 0) {
			letter = letterOf(codes[at] ?? 0);
			if (letter === NOTHING) continue;
			if (letter === SPECIAL && !isPlain) return wordsOf(withoutSpecial(text), true);
			if (letter === SPECIAL) letter = codes[at] ?? 0;
		}
		// No branches, since no processor can guess where words end: the word so far is written where the next will
		// overwrite it, unless it is over.
		const inWord = -letter >> 31;
		words[count] = word;
		count += ~inWord & ((word | (0 - word)) >>> 31);
		word = Math.imul((word ^ letter) + START, FACTOR) & inWord;
	}
	if (word !== 0) words[count++] = word;
	return words.slice(0, count);
}

function makeRoomFor({ length }: string): void {
	if (bytes.length < 2 * length) bytes = Buffer.alloc(2 * length);
	if (words.length <= length / 2) words = new Int32Array(length);
}
