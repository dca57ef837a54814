import { addressesOf } from "../../scripts/publish/addresses.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/**
 * Writes Netlify's redirects. Addresses of the Board's old website redirect to the home page. Former addresses of records redirect
 * to their present addresses. Every address of a removed record, including its document and citations, returns 410 Gone with a removal notice.
 */
export default onePage("/_redirects", ({ catalogue: { board, removed, gone, moved } }) => {
	const old = board.replaces.map((path) => `${path} / 301`);
	const redirects = moved.map(({ from, to }) => `${from} ${to} 301`);
	const notices = removed.flatMap(({ address }) => addressesOf(address).map((path) => `${path} ${address} 410!`));
	const others = gone.map(({ address, notice }) => `${address} ${notice} 410!`);
	// A second safeguard. The edge function already hides the list at every spelling of its address.
	const hidden = "/guard.json /404.html 404!";
	return trusted(`${[hidden, ...old, ...redirects, ...notices, ...others].join("\n")}\n`);
});
