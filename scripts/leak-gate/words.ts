/**
 * Characters that are ignored inside a word: apostrophes, and format characters such as soft hyphens and zero-width joiners,
 * which can be invisible.
 */
const INVISIBLE = /\p{Cf}|['’‘ʼ＇]/gu;

/**
 * Converts text to lower case and removes accents, ligatures and full-width variants. Anything that is not a letter or digit
 * becomes a space.
 */
function normalise(text: string): string {
	// The class \p{M} contains accents and variation selectors.
	const letters = text.replaceAll(INVISIBLE, "").normalize("NFKD").replaceAll(/\p{M}/gu, "");
	// In Greek, two lower-case letters correspond to the same capital sigma, so both are treated as the same letter.
	return letters
		.toLowerCase()
		.replaceAll("ς", "σ")
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/**
 * `LETTERS` has four special values for code units that do not stand for exactly one letter or digit. `GAP` stands for a
 * character that separates two words.
 */
const GAP = 0;
const INVISIBLE_CODE = -1;
/** A code unit that normalises to several letters, or that is half of a surrogate pair. */
const SPECIAL = -2;
const UNKNOWN = -3;

/**
 * For each UTF-16 code unit, the code unit of its normalised letter or one of the constants above. An entry is computed when it
 * is first needed.
 */
const LETTERS = new Int32Array(1 << 16).fill(UNKNOWN);

function letterOf(code: number): number {
	const known = LETTERS[code] ?? GAP;
	if (known !== UNKNOWN) return known;
	const form = normalise(String.fromCharCode(code));
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	const letter = form === "" ? INVISIBLE_CODE : isSurrogate || form.length > 1 ? SPECIAL : form === " " ? GAP : form.charCodeAt(0);
	LETTERS[code] = letter;
	return letter;
}

function withoutSpecial(text: string): string {
	return text.replaceAll(/[^\u0000-\u007f\ufffd]/gu, (character) =>
		letterOf(character.charCodeAt(0)) === SPECIAL ? normalise(character) : character,
	);
}

/**
 * The constants of the FNV-1a hash. Here, a word's hash starts at 0. The offset basis is therefore added at each letter, not
 * once at the start.
 */
const OFFSET_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Buffers for code units and words. Every call of `wordsOf` reuses them. If a string does not fit, larger ones replace them. */
let bytes = Buffer.alloc(1 << 20);
let words = new Int32Array(1 << 19);

/**
 * Returns the words in a string, in order, each as a 32-bit number that is never 0. Case, accents, ligatures, apostrophes and
 * invisible characters make no difference. The chance that two different words have the same number is 1 in 2^32.
 * @param isPlain true if special characters have already been replaced
 */
export function wordsOf(text: string, isPlain = false): Int32Array {
	if (bytes.length < 2 * text.length) bytes = Buffer.alloc(2 * text.length);
	if (words.length <= text.length / 2) words = new Int32Array(text.length);
	const codes = new Uint16Array(bytes.buffer, 0, bytes.write(text, "utf16le") / 2);
	const end = codes.length;
	let count = 0;
	let word = 0;
	for (let at = 0; at < end; at++) {
		let letter = LETTERS[codes[at] ?? 0] ?? GAP;
		if (letter < 0) {
			letter = letterOf(codes[at] ?? 0);
			if (letter === INVISIBLE_CODE) continue;
			if (letter === SPECIAL && !isPlain) return wordsOf(withoutSpecial(text), true);
			if (letter === SPECIAL) letter = codes[at] ?? 0;
		}
		// There are no branches in this part, because a processor cannot predict where words end. The word so far is written for
		// every letter. If the word has not ended, the next write overwrites it.
		const inWord = -letter >> 31;
		words[count] = word;
		count += ~inWord & ((word | (0 - word)) >>> 31);
		word = Math.imul((word ^ letter) + OFFSET_BASIS, FNV_PRIME) & inWord;
	}
	if (word !== 0) words[count++] = word;
	return words.slice(0, count);
}
