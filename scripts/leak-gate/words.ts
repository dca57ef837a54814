/** Apostrophes, and format characters such as soft hyphens and zero-width joiners, which can be invisible inside a word. */
const INVISIBLE = /\p{Cf}|['’‘ʼ＇]/gu;

/** Converts letters and digits to lower case, without accents, ligatures or full-width variants. Anything else becomes a space. */
function normalise(text: string): string {
	// Accents and variation selectors are marks (\p{M}).
	const letters = text.replaceAll(INVISIBLE, "").normalize("NFKD").replaceAll(/\p{M}/gu, "");
	// Greek has one capital sigma but two lower-case variants of it.
	return letters
		.toLowerCase()
		.replaceAll("ς", "σ")
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/** Character classes of UTF-16 code units other than letters. */
const GAP = 0;
const INVISIBLE_CODE = -1;
/** A code unit that normalises to several letters, or that is half of a surrogate pair. */
const SPECIAL = -2;
const UNKNOWN = -3;

/** For each UTF-16 code unit, one of the constants above or the code unit of its normalised letter. Filled in on demand. */
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

/** The FNV-1a hash, except that the offset basis is added at each letter, because a word's hash starts at 0 here. */
const OFFSET_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Buffers for the code units and the words of a text. They are reused for every text, and enlarged when a text does not fit. */
let bytes = Buffer.alloc(1 << 20);
let words = new Int32Array(1 << 19);

/**
 * The words in a text, in order, each as a 32-bit number that is never 0. Case, accents, ligatures, apostrophes and invisible
 * characters make no difference. The chance that two different words have the same number is 1 in 2^32.
 * @param isPlain whether special characters have already been replaced
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
		// There are no branches here, because a processor cannot predict where words end. The word so far is always written. If
		// it has not ended, the next write replaces it.
		const inWord = -letter >> 31;
		words[count] = word;
		count += ~inWord & ((word | (0 - word)) >>> 31);
		word = Math.imul((word ^ letter) + OFFSET_BASIS, FNV_PRIME) & inWord;
	}
	if (word !== 0) words[count++] = word;
	return words.slice(0, count);
}
