/** What a build may replace, and what it clears away after builds that were ended from outside. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prepareFolder, swapIn } from "../../../../scripts/build/swap.ts";
import { run } from "../../../support/commands.ts";

let folder: string;
let output: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "swap-"));
	output = path.join(folder, "site");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that cannot be running: the largest number that Linux gives is 4,194,304. */
const DEAD = 4_194_305;

function site(at: string, words: string): void {
	mkdirSync(at, { recursive: true });
	writeFileSync(path.join(at, "build.json"), JSON.stringify({ board: words, asOf: "2026-12-01" }, undefined, "\t"));
}

describe("an output folder is refused", () => {
	test.each([
		["nothing at all", ""],
		["the folder one works in", "."],
		["a folder above it", ".."],
		["the root", "/"],
	])("%s", async (_, wanted) => {
		await expect(prepareFolder(wanted, "data")).rejects.toThrow("cannot be the output folder");
	});

	test("the data folder, one above it, one inside it", async () => {
		const data = path.join(folder, "data");
		for (const wanted of [data, folder, path.join(data, "out")])
			await expect(prepareFolder(wanted, data)).rejects.toThrow("cannot be the output folder");
	});

	test("one that holds something else", async () => {
		mkdirSync(output);
		writeFileSync(path.join(output, "letter.txt"), "Dear all");
		await expect(prepareFolder(output, "data")).rejects.toThrow("no build of this site wrote");
		expect(readFileSync(path.join(output, "letter.txt"), "utf8")).toBe("Dear all");
	});

	test("an empty --output ends the command before anything is touched", async () => {
		const { code, error } = await run("build.ts", ["--output", ""]);
		expect({ code, error }).toEqual({ code: 2, error: "--output is empty.\nTry npm run build -- --help\n" });
	});
});

test("a finished folder takes the place of the last, and nothing is left beside it", async () => {
	site(output, "old");
	const made = await prepareFolder(output, "data");
	site(made, "new");
	await swapIn(made, output);
	expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("new");
	expect(readdirSync(folder)).toEqual(["site"]);
});

test("of a large site, the last one is removed by a process that nobody waits for", async () => {
	site(output, "old");
	const made = await prepareFolder(output, "data");
	site(made, "new");
	await swapIn(made, output, true);
	expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("new");
	await vi.waitFor(() => expect(readdirSync(folder)).toEqual(["site"]), { timeout: 20_000 });
});

test("what was being removed is removed by the next build, and never put back", async () => {
	site(`${output}.removing-${DEAD}`, "half of what was");
	const made = await prepareFolder(output, "data");
	expect(readdirSync(folder)).toEqual([path.basename(made)]);
});

describe("after a build that was ended from outside", () => {
	test("what it left is cleared away", async () => {
		site(output, "good");
		site(`${output}.building-${DEAD}`, "half");
		site(`${output}.last-${DEAD}`, "older");
		await prepareFolder(output, "data");
		expect(readdirSync(folder)).toEqual(["site", `site.building-${process.pid}`]);
		expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("good");
	});

	test("an output that it had set aside is put back", async () => {
		site(`${output}.last-${DEAD}`, "good");
		await prepareFolder(output, "data");
		expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("good");
	});

	test("what a running build is making is left alone", async () => {
		const other = `${output}.building-${process.ppid}`;
		site(other, "half");
		await prepareFolder(output, "data");
		expect(existsSync(other)).toBe(true);
	});
});
