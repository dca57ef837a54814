import { describe, expect, test } from "vitest";
import { deserialise, serialise } from "../../../../scripts/cache/serialise.ts";

const VALUE = {
	text: "Grüße, “learning” and \u{1f9f8}",
	nothing: undefined,
	list: new Map<string, unknown>([
		["bytes", new Uint8Array([1, 2, 10, 255])],
		["none", new Uint8Array(0)],
		["more", Buffer.from("a line\nand another\n")],
	]),
	days: [new Date(0), new Set(["a", "b"]), 1n],
};

const file = () => Buffer.concat(serialise(VALUE));

test("reads back the value that was written, including byte arrays", () => {
	const back = deserialise<typeof VALUE>(file());
	expect(back).toMatchObject({ text: VALUE.text, nothing: undefined, days: VALUE.days });
	expect([...(back?.list ?? [])].map(([name, bytes]) => [name, [...(bytes as Uint8Array)]])).toEqual(
		[...VALUE.list].map(([name, bytes]) => [name, [...(bytes as Uint8Array)]]),
	);
});

test("does not copy byte arrays in order to write them", () => {
	const bytes = new Uint8Array(1000);
	expect(serialise({ bytes }).some((buffer) => buffer === bytes)).toBe(true);
});

test("writes a view of a byte array without the rest of the array", () => {
	const view = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3);
	expect([...(deserialise<Uint8Array>(Buffer.concat(serialise(view))) ?? [])]).toEqual([2, 3]);
});

test("refuses to write typed arrays other than byte arrays", () => {
	expect(() => serialise([new Float64Array(2)])).toThrow("Byte arrays are the only typed arrays that can be cached");
});

describe("deserialise", () => {
	test.each(Array.from({ length: 12 }, (_, index) => index))(
		"rejects a file in which one byte was changed, %i twelfths of the way through",
		(index) => {
			const bytes = file();
			const at = Math.floor((bytes.length * index) / 12);
			bytes[at] = (bytes[at] ?? 0) ^ 4;
			expect(deserialise(bytes)).toBeUndefined();
		},
	);

	test.each([0, 1, 64, 65, 90])("rejects a file that was cut off after %i bytes", (length) =>
		expect(deserialise(file().subarray(0, length))).toBeUndefined(),
	);
});
