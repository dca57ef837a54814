import { inWords, isPartialDate, isWholeDay, lastDayOf } from "./dates.ts";
import type { Explanation } from "./problem.ts";

/**
 * A message and a suggested fix. `value` is the date that the editor meant, if that is certain. The message has no subject (`is
 * not a date`), because callers put the name of the field before it.
 */
type DateProblem = Explanation & { value?: string };

type Parts = { year: string; month?: string | undefined; day?: string | undefined };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ANY = "Write the date as 2017, 2017-05 or 2017-05-17, whichever is known.";
const WHOLE = "Write the full date as year, month and day, such as 2017-05-17.";

/** The ways in which people write dates. In a date such as 04/03/2014, the day comes before the month, as is usual in Britain. */
const FORMS: readonly RegExp[] = [
	/^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]\d.*)?$/,
	// A full stop is not accepted in a year with a month. YAML reads 2017.10 as a number, so October would be read as 2017.1.
	/^(?<year>\d{4})(?:[-/](?<month>\d{1,2}))?$/,
	/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
	/^(?:(?<day>\d{1,2})[-/. ])?(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
	/^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[ -])?(?<word>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i,
	/^(?<word>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
];

/**
 * Explains why a string is not a valid date, and what to write instead. If `wanted` is `full date`, a year or month alone is
 * not valid.
 */
export function dateProblem(text: string, wanted: "date" | "full date"): DateProblem {
	const general = { message: `is not a ${wanted}`, remedy: wanted === "date" ? ANY : WHOLE };
	if (wanted === "full date" && isPartialDate(text)) return general;
	if (/^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/.test(text))
		return { ...general, remedy: `Write the year first, and with four digits. ${general.remedy}` };
	const parts = partsOf(text.replaceAll(/^[“”‘’]|[“”‘’]$/g, "").trim());
	return parts ? { ...general, ...correct(parts, text, wanted) } : general;
}

function partsOf(text: string): Parts | undefined {
	for (const form of FORMS) {
		const { year, month, day, word } = form.exec(text)?.groups ?? {};
		if (year === undefined) continue;
		const named = word && MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
		if (named === 0) return undefined;
		return { year, month: named ? String(named).padStart(2, "0") : month?.padStart(2, "0"), day: day?.padStart(2, "0") };
	}
	return undefined;
}

/** Derives a more specific message, a suggested fix or the intended date from the parts of a date. */
function correct({ year, month, day }: Parts, text: string, wanted: "date" | "full date"): Partial<DateProblem> {
	if (!isPartialDate(year)) return { remedy: "Write the year first. It must be from 1900 to 2199." };
	const meant = [year, month, day].filter((part) => part !== undefined).join("-");
	if (isPartialDate(meant)) return isWholeDay(meant) || wanted === "date" ? { value: meant } : {};
	const monthFirst = `${year}-${day}-${month}`;
	if (Number(month) > 12 && meant !== text && isWholeDay(monthFirst)) return { value: monthFirst };
	const whole = `${year}-${month}`;
	if (!isPartialDate(whole)) return { remedy: `There is no month ${month}. Write the date as year-month-day, with a month from 01 to 12.` };
	return {
		message: "is a day that does not exist",
		remedy: `${inWords(whole)} has ${lastDayOf(whole).slice(-2)} days. Correct the day, and write the date as year-month-day.`,
	};
}
