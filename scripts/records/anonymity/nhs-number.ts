/** The weights of the first nine digits (NHS Data Dictionary, "NHS NUMBER": Modulus 11). */
const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/** Whether a text has ten digits, however grouped, with the check digit of an NHS number. */
export function isNhsNumber(text: string): boolean {
	const digits = [...text.replaceAll(/\D/g, "")].map(Number);
	if (digits.length !== 10 || new Set(digits).size === 1) return false;
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
	return (11 - (sum % 11)) % 11 === digits[9];
}
