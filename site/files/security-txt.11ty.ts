import { addPeriod, firstDayOf, type IsoDay, type PartialDate, startOfDay } from "../../scripts/records/dates.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

const ADDRESS = "/.well-known/security.txt";

/** Writes a file that explains where to report security problems (RFC 9116), if the Board names a contact. */
export default onePage(
	({ catalogue }) => catalogue.board.contacts.security !== undefined && ADDRESS,
	({ catalogue: { asOf, board } }) => {
		const { security = "" } = board.contacts;
		const fields = [
			["Contact", security.includes("@") ? `mailto:${security}` : security],
			["Expires", startOfDay(expiryDay(asOf), board.timeZone)],
			["Preferred-Languages", board.language],
			["Canonical", new URL(ADDRESS, board.address).href],
		];
		return trusted(fields.map(([name, value]) => `${name}: ${value}\n`).join(""));
	},
);

/**
 * Returns the first day of the month six months ahead, which is always at least five months away. RFC 9116, section 2.5.5,
 * recommends an expiry date less than a year ahead. With the first day of a month, the file stays the same for a whole month.
 */
function expiryDay(asOf: IsoDay): IsoDay {
	return firstDayOf(addPeriod(asOf, "P6M").slice(0, 7) as PartialDate);
}
