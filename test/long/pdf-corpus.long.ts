/** Inspects every PDF in the corpus of test files. The inspection must find each planted fault, and nothing in the clean files. */
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

test("the corpus contains at least 40 faulty PDFs and 20 clean ones", () => {
	expect(FAULTY.length).toBeGreaterThanOrEqual(40);
	expect(CLEAN.length).toBeGreaterThanOrEqual(20);
	expect(FAULTY.filter(([, , ...expected]) => expected.length === 0)).toEqual([]);
	expect(CLEAN.filter(([, , ...expected]) => expected.length > 0)).toEqual([]);
	for (const cases of [FAULTY, CLEAN]) expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
});

test("the corpus has a planted fault for every inspection rule, except those that only give advice", () => {
	const planted = new Set(FAULTY.flatMap(([, , ...expected]) => expected.map((fault) => fault.split("@")[0])));
	expect(SERIOUS_RULES.filter((rule) => !planted.has(rule))).toEqual([]);
});

describe.each([
	["the inspection finds exactly the planted faults", FAULTY],
	["the inspection finds nothing", CLEAN],
])("%s", (_, cases) => {
	test.each(cases.map((one) => [one[0], one] as const))(
		"the file “%s” gives exactly the expected findings",
		async (_name, [, make, ...expected]) => {
			expect(await rulesIn(await make(printer.print))).toEqual(expected.toSorted());
		},
	);
});

describe("the inspection", () => {
	test("the inspection does not crash on damaged PDFs", async () => {
		const files = await Promise.all(FAULTY.filter(([name]) => /^(?:pdfkit|a) /.test(name)).map(([, make]) => make(printer.print)));
		const next = numbers(20_261_201);
		for (let round = 0; round < 300; round++) {
			const { pages } = await inspectPdf(spoiled(files[next(files.length)] ?? new Uint8Array(), next));
			expect(pages).toBeGreaterThanOrEqual(0);
		}
	});
});

/** Returns a generator of pseudo-random integers below a given limit. The same seed gives the same numbers. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return below > 0 ? state % below : 0;
	};
}

/** Damages a PDF at random. It changes, removes or cuts off some bytes, or replaces a number or a name. */
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
