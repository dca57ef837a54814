/** What each address of a live site is to answer on a day, and what to say where it does not. Pure: asks nobody. */
import { addressesOfReport } from "../publish/addresses.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Reply } from "./request.ts";

/**
 * - `public`: it is there
 * - `gone`: it was there, and says so
 * - `hidden`: nothing is there; whether there ever was is not to be seen
 */
export type Expectation = { path: string; expected: "public" | "gone" | "hidden" };

/** Something wrong with a live site, and what to do about it. */
export type Finding = { address: string; message: string; remedy: string };

/** What of `/data/catalogue.json` is read here. */
export type LiveRow = { type: string; url: string; document?: string; lastPublicDay?: string };

/** A finding in one line. */
export function findingInText({ address, message, remedy }: Finding): string {
	return `${address}: it ${message}. ${remedy}`;
}

/** Every report that the site itself offers: there until the end of its last public day, gone from then on. */
export function expectedOfRows(rows: readonly LiveRow[], today: IsoDay): Expectation[] {
	return rows
		.filter(({ type }) => type === "report")
		.flatMap(({ url, document, lastPublicDay }): Expectation[] => {
			const page = new URL(url);
			if (lastPublicDay !== undefined && lastPublicDay < today) return everyForm(page.pathname, "gone");
			const own =
				document !== undefined && new URL(document).origin === page.origin
					? [{ path: new URL(document).pathname, expected: "public" as const }]
					: [];
			return [{ path: page.pathname, expected: "public" }, ...own];
		});
}

/** A report that is not public, in every form of its address, with its document and its citation. */
export function everyForm(address: string, expected: "gone" | "hidden"): Expectation[] {
	return addressesOfReport(address).map((path) => ({ path, expected }));
}

/** Each address once. Where two sources do not agree, what may not be seen goes first. */
export function merged(expectations: readonly Expectation[]): Expectation[] {
	const order = ["public", "gone", "hidden"];
	const byPath = new Map(
		expectations.toSorted((a, b) => order.indexOf(a.expected) - order.indexOf(b.expected)).map((item) => [item.path, item]),
	);
	return [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The addresses of removed reports that a page of `/removed/` names. */
export function removedIn(page: string): string[] {
	return [...new Set([...page.matchAll(/href="(\/reports\/[a-z0-9-]+\/)"/g)].map(([, address = ""]) => address))];
}

const REACHABLE = "Build the site again at once, and look in Netlify's log for the edge function “expired”.";

/** Compares an answer with what was expected. */
export function judged({ path: address, expected }: Expectation, reply: Reply): Finding[] {
	if ("fault" in reply)
		return [{ address, message: reply.fault, remedy: "Look at Netlify's status page; if all is well there, run this again." }];
	const { status } = reply;
	if (expected === "public") {
		return status === 200
			? []
			: [
					{
						address,
						message: `answers ${status}, but is public`,
						remedy: "Build the site again; if it stays, compare the last deploy with npm run verify.",
					},
				];
	}
	if (status === 410 || (expected === "hidden" && status === 404)) return [];
	if (status === 200)
		return [{ address, message: `can still be read, but is ${expected === "gone" ? "removed" : "not public"}`, remedy: REACHABLE }];
	return [
		{
			address,
			message: `answers ${status} instead of ${expected === "gone" ? "410" : "404 or 410"}`,
			remedy: "Compare _redirects and the edge function with what Netlify deployed.",
		},
	];
}
