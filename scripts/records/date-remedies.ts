/** What an editor may have meant by a text that is no date of ours, and what to write instead. */
import { inWords, isPartialDate, isWholeDay, type PartialDate } from "./dates.ts";

/** What is wrong with a date, and how to mend it. */
export type DateFault = { message: string; remedy: string };

type Parts = { year: string; month?: string | undefined; day?: string | undefined };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ANY = "Write 2017, 2017-05 or 2017-05-17, whichever is known.";
const WHOLE = "Write the whole day as year-month-day, such as 2017-05-17.";

/** How people write dates. A date of figures alone is read day first, as in Britain. */
const FORMS: readonly RegExp[] = [
	/^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]\d.*)?$/,
	// Not with a full stop: 2017.10 is a number to YAML, and the same as 2017.1.
	/^(?<year>\d{4})(?:[-/](?<month>\d{1,2}))?$/,
	/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
	/^(?:(?<day>\d{1,2})[-/. ])?(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
	/^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[ -])?(?<word>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i,
	/^(?<word>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
];

/**
 * Says what is wrong with a text that is not a date.
 * @param wanted whether a whole day is needed, or a date as precise as it is known
 */
export function dateFault(text: string, wanted: "date" | "day"): DateFault {
	const general = { message: `is not a ${wanted}`, remedy: wanted === "day" ? WHOLE : ANY };
	if (wanted === "day" && isPartialDate(text)) return general;
	if (/^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/.test(text))
		return { ...general, remedy: `Write the year with four figures, and first. ${general.remedy}` };
	const parts = partsOf(text.replaceAll(/^[“”‘’]|[“”‘’]$/g, "").trim());
	return parts ? faultOf(parts, text, general) : general;
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

function faultOf({ year, month, day }: Parts, text: string, general: DateFault): DateFault {
	if (!isPartialDate(year)) return { ...general, remedy: "Write a year from 1900 to 2199, and first." };
	const meant = [year, month, day].filter((part) => part !== undefined).join("-");
	if (isPartialDate(meant)) return { ...general, remedy: isWholeDay(meant) || general.remedy === ANY ? `Write ${meant}.` : general.remedy };
	const monthFirst = `${year}-${day}-${month}`;
	if (Number(month) > 12 && meant !== text && isWholeDay(monthFirst)) return { ...general, remedy: `Write ${monthFirst}.` };
	if (!isPartialDate(`${year}-${month}`)) return { ...general, remedy: `There is no month ${month}: write one from 01 to 12.` };
	const name = inWords(`${year}-${month}` as PartialDate);
	return {
		message: "is a day that does not exist",
		remedy: `${name} has ${daysIn(`${year}-${month}`)} days: write the right one as year-month-day.`,
	};
}

/** @param month year and month, both of which exist */
function daysIn(month: string): number {
	return [31, 30, 29, 28].find((day) => isWholeDay(`${month}-${day}`)) ?? 0;
}
