import { addPeriod, firstDayOf, type IsoDay, type PartialDate, startOfDay } from "../../scripts/records/dates.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

const ADDRESS = "/.well-known/security.txt";

/** Where to report a weakness of the website (RFC 9116), if the Board has named a place. */
export default onePage(
	({ catalogue }) => catalogue.board.contacts.security !== undefined && ADDRESS,
	({ catalogue: { asOf, board } }) => {
		const { security = "" } = board.contacts;
		const fields = [
			["Contact", security.includes("@") ? `mailto:${security}` : security],
			["Expires", startOfDay(endOfUse(asOf), board.timeZone)],
			["Preferred-Languages", board.language],
			["Canonical", new URL(ADDRESS, board.address).href],
		];
		return trusted(fields.map(([name, value]) => `${name}: ${value}\n`).join(""));
	},
);

/** Between five and six months on: section 2.5.5 asks for less than a year. It changes once a month, and not with every build. */
function endOfUse(asOf: IsoDay): IsoDay {
	return firstDayOf(addPeriod(asOf, "P6M").slice(0, 7) as PartialDate);
}
