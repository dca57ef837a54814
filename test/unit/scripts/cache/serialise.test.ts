/** What is written down comes back the same, or not at all. */
import { describe, expect, test } from "vitest";
import { parsed, written } from "../../../../scripts/cache/serialise.ts";

const THING = {
	text: "Grüße, “learning” and \u{1f9f8}",
	nothing: undefined,
	list: new Map<string, unknown>([
		["bytes", new Uint8Array([1, 2, 10, 255])],
		["none", new Uint8Array(0)],
		["more", Buffer.from("a line\nand another\n")],
	]),
	days: [new Date(0), new Set(["a", "b"]), 1n],
};

const file = () => Buffer.concat(written(THING));

test("things, with the bytes in them", () => {
	const back = parsed<typeof THING>(file());
	expect(back).toMatchObject({ text: THING.text, nothing: undefined, days: THING.days });
	expect([...(back?.list ?? [])].map(([name, bytes]) => [name, [...(bytes as Uint8Array)]])).toEqual(
		[...THING.list].map(([name, bytes]) => [name, [...(bytes as Uint8Array)]]),
	);
});

test("bytes are not copied before they are written", () => {
	const bytes = new Uint8Array(1000);
	expect(written({ bytes }).some((piece) => piece === bytes)).toBe(true);
});

test("a part of longer bytes is that part alone", () => {
	const part = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3);
	expect([...(parsed<Uint8Array>(Buffer.concat(written(part))) ?? [])]).toEqual([2, 3]);
});

test("arrays of other numbers are refused, rather than written as something else", () => {
	expect(() => written([new Float64Array(2)])).toThrow("only bytes can be remembered");
});

describe("is not believed:", () => {
	test.each(Array.from({ length: 12 }, (_, index) => index))("with a changed byte (%i)", (index) => {
		const bytes = file();
		const at = Math.floor((bytes.length * index) / 12);
		bytes[at] = (bytes[at] ?? 0) ^ 4;
		expect(parsed(bytes)).toBeUndefined();
	});

	test.each([0, 1, 64, 65, 90])("cut off after %i bytes", (length) => expect(parsed(file().subarray(0, length))).toBeUndefined());
});
