import { addressesOfReport } from "../../scripts/publish/addresses.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/**
 * Netlify's redirects: old pages lead home; a removed report's addresses answer 410 Gone with its note, in every form
 * of the address, its document's and its citation's included.
 */
export default onePage("/_redirects", ({ catalogue: { board, removed } }) => {
	const old = board.replaces.map((path) => `${path} / 301`);
	const gone = removed.flatMap(({ address }) => addressesOfReport(address).map((path) => `${path} ${address} 410!`));
	return trusted(`${[...old, ...gone].join("\n")}\n`);
});
