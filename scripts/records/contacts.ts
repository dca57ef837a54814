import { inWords, type PartialDate, precisionOf } from "./dates.ts";
import type { BoardRecord } from "./schema/board.ts";

/** A telephone number in `board.yaml`, and the placeholder that stands for it in texts. */
type Contact = { placeholder: string; number: string; lastSeen?: PartialDate | undefined };

/** Returns the warning for numbers that nobody has confirmed since they were last seen, in lower case and without a full stop. */
export function numberWarning({ lastSeen }: { lastSeen?: PartialDate | undefined }): string | undefined {
	return lastSeen && `last seen ${precisionOf(lastSeen) === "day" ? "on" : "in"} ${inWords(lastSeen)} and not confirmed since`;
}

/** Lists every telephone number of the Board's contacts. */
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
