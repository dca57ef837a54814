/** Works out how each address of a live site should respond on a given day, and compares the replies. Makes no requests itself. */
import { addressesOf } from "../publish/addresses.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Reply } from "./request.ts";

/**
 * How an address should respond:
 * - `public`: with status 200
 * - `gone`: with status 410, because the address used to be public
 * - `hidden`: with status 404 or 410, so that the response does not reveal whether a report was ever there
 */
export type Expectation = { path: string; expected: "public" | "gone" | "hidden" };

/** A problem on a live site. `message` completes a sentence that starts with “it”. `remedy` is the suggested fix. */
export type Finding = { address: string; message: string; remedy: string };

/** The fields that this module reads from each record in `/data/catalogue.json`. */
export type LiveRow = { type: string; url: string; document?: string; lastPublicDay?: string };

export function findingInText({ address, message, remedy }: Finding): string {
	return `${address}: it ${message}. ${remedy}`;
}

/**
 * Returns what to expect of the reports that the site itself lists. Each report should be public until the end of its last public
 * day. From the next day on, the report should be gone.
 */
export function expectationsOfRows(rows: readonly LiveRow[], today: IsoDay): Expectation[] {
	return rows
		.filter(({ type }) => type === "report")
		.flatMap(({ url, document, lastPublicDay }): Expectation[] => {
			const page = new URL(url);
			if (lastPublicDay !== undefined && lastPublicDay < today) return expectAllAddresses(page.pathname, "gone");
			const addresses = [page, ...(document === undefined ? [] : [new URL(document)])];
			return addresses.filter(({ origin }) => origin === page.origin).map(({ pathname }) => ({ path: pathname, expected: "public" }));
		});
}

/**
 * Returns an expectation for each address of a report. All its addresses should respond in the same way. They are the page's
 * address in every spelling, the document and the citations.
 */
export function expectAllAddresses(address: string, expected: "gone" | "hidden"): Expectation[] {
	return addressesOf(address).map((path) => ({ path, expected }));
}

/**
 * Merges expectations, so that each path has only one. The result is sorted by path. If two expectations disagree, `hidden` takes
 * precedence over `gone`, and `gone` over `public`.
 */
export function mergeExpectations(expectations: readonly Expectation[]): Expectation[] {
	const order = ["public", "gone", "hidden"];
	const byPath = new Map(
		expectations.toSorted((a, b) => order.indexOf(a.expected) - order.indexOf(b.expected)).map((item) => [item.path, item]),
	);
	return [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The addresses of the removed records in the table on `/removed/`, taken from its HTML. */
export function removedReportsIn(html: string): string[] {
	const table = html.slice(Math.max(html.indexOf("removed-table"), 0));
	return [...new Set([...table.matchAll(/href="(\/(?:reports|reviews|briefings)\/[a-z0-9-]+\/)"/g)].map(([, address = ""]) => address))];
}

const STILL_PUBLIC = "Build the site again at once, and look in Netlify's log for the edge function “expired”.";

/** Compares a reply with the expectation. Returns an empty list if they agree. */
export function checkReply({ path: address, expected }: Expectation, reply: Reply): Finding[] {
	if ("error" in reply)
		return [{ address, message: reply.error, remedy: "Look at Netlify's status page. If Netlify reports no problem, run this again." }];
	const { status } = reply;
	if (expected === "public") {
		if (status === 200) return [];
		const remedy = "Build the site again. If the problem remains, check the last deploy with npm run verify.";
		return [{ address, message: `responds ${status}, but should be public`, remedy }];
	}
	if (status === 410 || (expected === "hidden" && status === 404)) return [];
	if (status === 200)
		return [{ address, message: `can still be read, but ${expected === "gone" ? "was removed" : "is not public"}`, remedy: STILL_PUBLIC }];
	const message = `responds ${status} instead of ${expected === "gone" ? "410" : "404 or 410"}`;
	return [{ address, message, remedy: "Compare _redirects and the edge function with what Netlify deployed." }];
}
