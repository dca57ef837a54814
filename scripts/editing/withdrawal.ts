import type { IsoDay, PartialDate } from "../records/dates.ts";
import type { Withdrawal } from "../records/schema/lifecycle.ts";
import { firstPublicDay, type ReportState, withdrawnOn } from "../retention/retention.ts";
import type { OpenState } from "../retention/states.ts";

/**
 * The withdrawal that an editor requests. `until` is the first day on which the record is public again. `reason` is for the
 * Board's own records and is not published.
 */
export type WithdrawalRequest = { asOf: IsoDay; until: IsoDay | undefined; reason: string; byOrder: boolean };

/** The fields that decide when a record is public, and the state of the record on the day of the request. */
type Life = {
	record: {
		published?: PartialDate | undefined;
		notBefore?: { on?: IsoDay | undefined; reason: string } | undefined;
		withdrawn?: Withdrawal | undefined;
	};
	state: ReportState | OpenState;
};

/**
 * The withdrawal to write into a record. `dropsKeepLonger` is true if the field `keepLonger` must be deleted, because it would
 * contradict the withdrawal. `note` tells the editor about an effect that may be unexpected.
 */
export type NewWithdrawal = { withdrawn: Withdrawal; dropsKeepLonger: boolean; note?: string };

/**
 * Decides which withdrawal to write. If the record is already withdrawn or removed as requested, returns an explanation instead.
 */
export function withdrawalFor({ record, state }: Life, request: WithdrawalRequest): NewWithdrawal | { unchanged: string } {
	const { asOf, reason } = request;
	const old = record.withdrawn;
	const isComing = old !== undefined && old.on > asOf;
	const until = request.until ?? (old && (isComing || withdrawnOn(old, asOf)) ? old.until : undefined);
	const write = (on: IsoDay, byOrder: boolean, note?: string): NewWithdrawal => ({
		withdrawn: { on, ...(until && { until }), reason, ...(byOrder && { byOrder }) },
		// If a report is public only because of `keepLonger`, the field stays. It explains why the report was still public.
		dropsKeepLonger: until === undefined && state.state !== "held",
		...(note !== undefined && { note }),
	});

	if (old && withdrawnOn(old, asOf)) {
		if (request.byOrder && !old.byOrder) return write(old.on, true, "It was already withdrawn; now its notice goes too.");
		const end = old.until === undefined ? "" : `, and is public again from ${old.until}; to change this, edit until`;
		return { unchanged: `already withdrawn${old.byOrder ? " by order" : ""} from ${old.on}${end}` };
	}
	if (state.state === "removed" && !request.byOrder) {
		const day = state.removedOn === undefined ? "" : ` on ${state.removedOn}`;
		return { unchanged: `already removed${day}. Its notice stays; with --by-order, the notice goes too` };
	}
	if (state.state === "embargoed") {
		const from = firstPublicDay({ published: record.published, notBefore: record.notBefore });
		const note = "It has never been public, and so no notice must say that it was removed: byOrder: true.";
		return write(from !== undefined && from > asOf ? from : asOf, true, note);
	}
	const note = isComing ? `Its withdrawal on ${old.on} is brought forward.` : undefined;
	return write(asOf, request.byOrder || (isComing && old.byOrder === true), note);
}

/** Returns the YAML source of a record with the withdrawal added. The rest of the source does not change. */
export function withWithdrawal(text: string, { withdrawn: { on, until, reason, byOrder }, dropsKeepLonger }: NewWithdrawal): string {
	const lines = [
		"withdrawn:",
		`  on: ${on}`,
		...(until ? [`  until: ${until}`] : []),
		`  reason: ${JSON.stringify(reason)}`,
		...(byOrder ? ["  byOrder: true"] : []),
	];
	return withField(dropsKeepLonger ? withField(text, "keepLonger", []) : text, "withdrawn", lines);
}

/**
 * Replaces a top-level field in the YAML source of a record. A missing field is added at the end. If `lines` is empty, the field
 * is deleted. The function does not parse the YAML, so it also works if the record is invalid. Comments that are not indented are
 * kept.
 */
export function withField(text: string, name: string, lines: readonly string[]): string {
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	const source = lines.map((line) => `${line}${end}`).join("");
	const field = new RegExp(
		`^(['"]?)${name}\\1[ \\t]*:.*(?:\\r?\\n|$)(?:[ \\t]+\\S.*(?:\\r?\\n|$)|-.*(?:\\r?\\n|$)|[ \\t]*\\r?\\n(?=[ \\t]+\\S))*`,
		"m",
	);
	if (field.test(text)) return text.replace(field, () => source);
	return source === "" ? text : `${text.replace(/\s*$/, end)}${source}`;
}
