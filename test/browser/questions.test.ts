/** Searches for questions in people's own words. A page with the answer should be among the first three results. */
import { expect, inject, test } from "vitest";
import { type SearchResults, searchFor } from "../support/search.ts";
import { visitorOf } from "../support/visit.ts";
import { QUESTIONS } from "./questions.ts";

const visitor = visitorOf(inject("exampleshire"));

/** The number of questions, out of thirty, that the search must answer. */
const ENOUGH = 27;
const FIRST = 3;

/** Returns the report's address for a page in its PDF, because both count as the same answer. */
function pageOf(address: string): string {
	return address.replace(/#.*$/, "").replace(/^\/documents\/(.*)\.pdf$/, "/reports/$1/");
}

function addressesIn({ groups }: SearchResults): string[][] {
	return groups.map(({ address, items }) => [address, ...items.map((item) => item.address)].map(pageOf));
}

test("the test list contains thirty different questions", () => {
	expect(new Set(QUESTIONS.map(({ asked }) => asked)).size).toBe(30);
});

test(`at least ${ENOUGH} of ${QUESTIONS.length} questions find a page with the answer among the first ${FIRST} results`, async () => {
	const page = await visitor.open("/search/");
	const missed: string[] = [];
	for (const { asked, right } of QUESTIONS) {
		const answers = addressesIn(await searchFor(page, asked)).slice(0, FIRST);
		if (!answers.flat().some((address) => right.includes(address)))
			missed.push(`${asked}\n\t${answers.map(([first]) => first).join("\n\t")}`);
	}
	if (missed.length > 0)
		process.stdout.write(`Missed ${missed.length} of ${QUESTIONS.length}, with what was found first:\n${missed.join("\n")}\n`);
	expect(QUESTIONS.length - missed.length).toBeGreaterThanOrEqual(ENOUGH);
});

test("every page that should answer a question exists", async () => {
	const page = await visitor.open("/search/");
	const all = [...new Set(QUESTIONS.flatMap(({ right }) => right))];
	const statuses = await page.evaluate(
		(addresses) => Promise.all(addresses.map(async (address) => [address, (await fetch(address, { method: "HEAD" })).status] as const)),
		all,
	);
	expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
});
