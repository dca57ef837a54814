import { inWords, type PartialDate, precisionOf } from "./dates.ts";
import type { BoardRecord } from "./schema/board.ts";

/** A telephone number in `board.yaml`, and the placeholder that editors write instead of the number. */
type Contact = { placeholder: string; number: string; lastSeen?: PartialDate | undefined };

/**
 * Returns a warning for a number that has not been confirmed since it was last seen. Returns undefined if no warning is needed.
 * The warning is in lower case and has no full stop.
 */
export function numberWarning({ lastSeen }: { lastSeen?: PartialDate | undefined }): string | undefined {
	return lastSeen && `last seen ${precisionOf(lastSeen) === "day" ? "on" : "in"} ${inWords(lastSeen)} and not confirmed since`;
}

/** Lists all telephone numbers among the Board's contacts. */
export function numbersOf({ contacts: { requests, press, concern } }: Pick<BoardRecord, "contacts">): Contact[] {
	const named = [
		["requests", requests],
		["press", press],
		...concern.map((contact, index) => [`concern.${index + 1}`, contact] as const),
		...concern.map(({ outOfHours, lastSeen }, index) => [`concern.${index + 1}.outOfHours`, { phone: outOfHours, lastSeen }] as const),
	] as const;
	return named.flatMap(([name, { phone, lastSeen }]) =>
		phone === undefined ? [] : { placeholder: `phone.${name}`, number: phone, ...(lastSeen && { lastSeen }) },
	);
}
