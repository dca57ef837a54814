import { addressesOfReport } from "../../scripts/publish/addresses.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/**
 * Writes Netlify's redirects. The pages that this site replaces redirect to the home page. Every address of a removed report,
 * including its document and citations, returns 410 Gone with the removal notice.
 */
export default onePage("/_redirects", ({ catalogue: { board, removed } }) => {
	const old = board.replaces.map((path) => `${path} / 301`);
	const gone = removed.flatMap(({ address }) => addressesOfReport(address).map((path) => `${path} ${address} 410!`));
	return trusted(`${[...old, ...gone].join("\n")}\n`);
});
