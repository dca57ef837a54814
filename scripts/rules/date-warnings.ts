/** Warnings that depend on the current date. They are not errors, because the passing of time alone must not stop a build. */
import { addPeriod, dayAfter, daysBetween, firstDayOf, type IsoDay, inWords, type PartialDate, precisionOf } from "../records/dates.ts";
import { placeInWords } from "../records/field-names.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import { endOfPeriod } from "../retention/retention.ts";
import { briefingsIn, isPublic, type RecordStates, reviewsIn } from "../retention/states.ts";

type Check = (states: RecordStates) => Problem[];

/** Returns every warning that depends on the current date. */
export function dateWarnings(states: RecordStates): Problem[] {
	return [endedEmbargoes, futurePublication, unlikelyDates, impreciseDates, daysLostToWithdrawals].flatMap((check) => check(states));
}

/**
 * Warns of embargoes that have ended, because the next editor would otherwise wonder whether they still apply. A `keepLonger`
 * that has ended causes no warning, because it determines the day of removal and must stay in the record.
 */
const endedEmbargoes: Check = ({ reports, asOf }) =>
	reports.flatMap(({ record: { notBefore }, source }) =>
		notBefore?.on && notBefore.on <= asOf
			? problemAt(source.locate(["notBefore"], "key"), {
					rule: "exception-spent",
					severity: "warning",
					message: `The embargo ended on ${inWords(notBefore.on)}`,
					remedy: "Delete notBefore.",
				})
			: [],
	);

/** Warns of reports that have a future publication date but no embargo to explain it, because the year is often mistyped. */
const futurePublication: Check = ({ reports, asOf }) =>
	reports.flatMap(({ record, source, state }) => {
		if (state.state !== "embargoed" || record.notBefore || record.published === undefined || !state.from || state.from <= asOf) return [];
		return problemAt(source.locate(["published"]), {
			rule: "not-yet-shown",
			severity: "warning",
			message: `Nobody can read this report before ${inWords(state.from)}`,
			remedy: `Check the year. If the date is right, add the reason: notBefore: {on: ${state.from}, reason: …}`,
		});
	});

/**
 * The longest plausible time between today and a future date, as ISO 8601 periods. A field without an entry records something
 * that has happened, so its date may be at most one day in the future.
 */
const FURTHEST: Readonly<Record<string, string>> = {
	published: "P1Y",
	due: "P10Y",
	"withdrawn.on": "P5Y",
	"withdrawn.until": "P10Y",
	"notBefore.on": "P5Y",
	"keepLonger.until": "P10Y",
	"republished.on": "P1Y",
};

const DATES = new Set(["published", "documentDate", "on", "until", "due", "completed", "date"]);

/** The earliest plausible date. The first inquiry of this kind in England, into the death of Dennis O'Neill, reported in 1945. */
const EARLIEST = "1945-01-01" as IsoDay;

/**
 * Warns of dates so far in the past or the future that the year was probably mistyped. Future publication dates of reports are
 * left to a separate warning.
 */
const unlikelyDates: Check = (states) =>
	[...reviewsIn(states), ...briefingsIn(states), ...states.reports].flatMap(({ record, source }) =>
		datesIn(record).flatMap(({ path, date }) => {
			const [name, parent] = [String(path.at(-1)), String(path.at(-2))];
			const latest = addPeriod(states.asOf, FURTHEST[`${parent}.${name}`] ?? FURTHEST[name] ?? "P1D");
			const day = firstDayOf(date);
			const isReported = name === "published" && "publisher" in record && day > latest;
			if (isReported || (day <= latest && day >= EARLIEST)) return [];
			return problemAt(source.locate(path), {
				rule: "unlikely-date",
				severity: "warning",
				message: `${placeInWords(path)} is ${inWords(date)}, which is far in the ${day < EARLIEST ? "past" : "future"}`,
				remedy: "Check the year.",
			});
		}),
	);

function datesIn(value: unknown, path: readonly PropertyKey[] = []): Array<{ path: readonly PropertyKey[]; date: PartialDate }> {
	if (typeof value === "string") return DATES.has(String(path.at(-1))) ? [{ path, date: value as PartialDate }] : [];
	if (typeof value !== "object" || value === null) return [];
	const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return entries.flatMap(([key, inner]) => datesIn(inner, [...path, key]));
}

/**
 * Warns of public reports that stay public longer than necessary, because only the month or year of their publication is known.
 */
const impreciseDates: Check = ({ reports }) =>
	reports.flatMap((report) => {
		const { record, source, rule, state } = report;
		if (!rule || !record.published || !isPublic(report) || precisionOf(record.published) === "day") return [];
		if (!("lastPublicDay" in state) || state.lastPublicDay !== endOfPeriod(record.published, rule.keepFor)) return [];
		return problemAt(source.locate(["published"]), {
			rule: "imprecise-date",
			severity: "warning",
			message: `The publication date gives only the ${precisionOf(record.published)}, so the report stays until ${inWords(state.lastPublicDay)}`,
			remedy: `Write the day on which it was first on the site, such as published: ${firstDayOf(record.published)}`,
		});
	});

/**
 * Warns of temporary withdrawals, because the retention period continues during the withdrawal. The editor decides whether to
 * extend the period.
 */
const daysLostToWithdrawals: Check = ({ reports }) =>
	reports.flatMap(({ record: { withdrawn, keepLonger }, source, end }) => {
		if (end === undefined || keepLonger || !withdrawn?.until || withdrawn.on > end) return [];
		const comesBack = withdrawn.until <= end;
		const lost = daysBetween(withdrawn.on, comesBack ? withdrawn.until : dayAfter(end));
		const later = addPeriod(comesBack ? end : withdrawn.until, `P${lost}D`);
		return problemAt(source.locate(["withdrawn", "until"]), {
			rule: "days-lost",
			severity: "warning",
			message: comesBack
				? `The report is withdrawn for ${lost} days of its retention period, which still ends on ${inWords(end)}`
				: `The report does not come back, because its retention period ends on ${inWords(end)}`,
			remedy: `If readers are to have these days afterwards, write keepLonger: {until: ${later}, reason: …}`,
		});
	});
