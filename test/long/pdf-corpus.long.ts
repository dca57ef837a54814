/** Inspects every PDF in the corpus. Each planted fault must be found in the right place, and nothing may be found in clean files. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SERIOUS_RULES } from "../../scripts/documents/inspect/finding.ts";
import { inspectPdf } from "../../scripts/documents/inspect/inspect.ts";
import { CLEAN, FAULTY } from "../fixtures/pdf-corpus/corpus.ts";
import { rulesIn } from "../fixtures/pdf-corpus/inspect-case.ts";
import { startPrinter } from "../fixtures/pdf-corpus/printer.ts";

let printer: Awaited<ReturnType<typeof startPrinter>>;

beforeAll(async () => {
	printer = await startPrinter();
});
afterAll(() => printer.close());

test("the corpus has at least 40 faulty and 20 clean files", () => {
	expect(FAULTY.length).toBeGreaterThanOrEqual(40);
	expect(CLEAN.length).toBeGreaterThanOrEqual(20);
	expect(FAULTY.filter(([, , ...expected]) => expected.length === 0)).toEqual([]);
	expect(CLEAN.filter(([, , ...expected]) => expected.length > 0)).toEqual([]);
	for (const cases of [FAULTY, CLEAN]) expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
});

test("every rule more serious than advice has a planted fault", () => {
	const planted = new Set(FAULTY.flatMap(([, , ...expected]) => expected.map((fault) => fault.split("@")[0])));
	expect(SERIOUS_RULES.filter((rule) => !planted.has(rule))).toEqual([]);
});

describe.each([
	["exactly the planted faults are found:", FAULTY],
	["nothing is found in a clean file:", CLEAN],
])("%s", (_, cases) => {
	test.each(cases.map((one) => [one[0], one] as const))("%s", async (_name, [, make, ...expected]) => {
		expect(await rulesIn(await make(printer.print))).toEqual(expected.toSorted());
	});
});

describe("damaged files", () => {
	test("are inspected without a crash", async () => {
		const files = await Promise.all(FAULTY.filter(([name]) => /^(?:pdfkit|a) /.test(name)).map(([, make]) => make(printer.print)));
		const next = numbers(20_261_201);
		for (let round = 0; round < 300; round++) {
			const { pages } = await inspectPdf(spoiled(files[next(files.length)] ?? new Uint8Array(), next));
			expect(pages).toBeGreaterThanOrEqual(0);
		}
	});
});

/** Pseudo-random numbers below a bound. The same seed always produces the same numbers. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return below > 0 ? state % below : 0;
	};
}

/** A copy of a file in which some bytes are changed, removed or cut off, or a number or a name is replaced. */
function spoiled(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
	const text = Buffer.from(bytes).toString("latin1");
	const [start, end] = [next(text.length), next(text.length)];
	const replaced = (pattern: RegExp, by: string) => {
		const places = [...text.matchAll(pattern)];
		const place = places[next(places.length)];
		return place ? `${text.slice(0, place.index)}${by}${text.slice(place.index + place[0].length)}` : text;
	};
	const ways = [
		() => text.slice(0, start),
		() => text.slice(0, Math.min(start, end)) + text.slice(Math.max(start, end)),
		() => text.slice(0, start) + String.fromCharCode(...Array.from({ length: 8 }, () => next(256))) + text.slice(start + 8),
		() => replaced(/\d+/g, ["-1", "0", "99999999999", "1e9", ""][next(5)] ?? ""),
		() => replaced(/\/[A-Z]\w+/g, "/Nothing"),
	];
	return Buffer.from(ways[next(ways.length)]?.() ?? "", "latin1");
}
