import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prepareFolder, refuseClockSetBack, swapIn } from "../../../../scripts/build/swap.ts";
import { run } from "../../../support/commands.ts";
import { catalogueOf, OVERVIEW, pdf, REVIEW, SIGNED_OFF } from "../../../support/records.ts";

let folder: string;
let output: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "swap-"));
	output = path.join(folder, "site");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The id of no process: Linux allows ids up to 4,194,304. */
const DEAD = 4_194_305;

function site(at: string, words: string): void {
	mkdirSync(at, { recursive: true });
	writeFileSync(path.join(at, "build.json"), JSON.stringify({ board: words, asOf: "2026-12-01" }, undefined, "\t"));
}

describe("refuses as output folder", () => {
	test.each([
		["an empty name", ""],
		["the working directory", "."],
		["the parent of the working directory", ".."],
		["the root", "/"],
	])("%s", async (_, wanted) => {
		await expect(prepareFolder(wanted, "data")).rejects.toThrow("cannot be the output folder");
	});

	test("the data folder, its parent and a folder inside it", async () => {
		const data = path.join(folder, "data");
		for (const wanted of [data, folder, path.join(data, "out")])
			await expect(prepareFolder(wanted, data)).rejects.toThrow("cannot be the output folder");
	});

	test("a folder with files that no build wrote", async () => {
		mkdirSync(output);
		writeFileSync(path.join(output, "letter.txt"), "Dear all");
		await expect(prepareFolder(output, "data")).rejects.toThrow("no build of this site wrote");
		expect(readFileSync(path.join(output, "letter.txt"), "utf8")).toBe("Dear all");
	});

	test("an empty --output, before anything is written", async () => {
		const { code, error } = await run("build.ts", ["--output", ""]);
		expect({ code, error }).toEqual({ code: 2, error: "--output is empty.\nTry npm run build -- --help\n" });
	});
});

test("replaces the last output and leaves nothing beside it", async () => {
	site(output, "old");
	const made = await prepareFolder(output, "data");
	site(made, "new");
	await swapIn(made, output);
	expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("new");
	expect(readdirSync(folder)).toEqual(["site"]);
});

test("removes the last output of a large site in another process", async () => {
	site(output, "old");
	const made = await prepareFolder(output, "data");
	site(made, "new");
	await swapIn(made, output, true);
	expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("new");
	await vi.waitFor(() => expect(readdirSync(folder)).toEqual(["site"]), { timeout: 20_000 });
});

test("removes an output that was being removed, and never puts it back", async () => {
	site(`${output}.removing-${DEAD}`, "half of what was");
	const made = await prepareFolder(output, "data");
	expect(readdirSync(folder)).toEqual([path.basename(made)]);
});

describe("after a build that was killed", () => {
	test("removes its folders", async () => {
		site(output, "good");
		site(`${output}.building-${DEAD}`, "half");
		site(`${output}.last-${DEAD}`, "older");
		await prepareFolder(output, "data");
		expect(readdirSync(folder)).toEqual(["site", `site.building-${process.pid}`]);
		expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("good");
	});

	test("puts back the last output if it had been moved away", async () => {
		site(`${output}.last-${DEAD}`, "good");
		await prepareFolder(output, "data");
		expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("good");
	});

	test("leaves the folder of a running build alone", async () => {
		const other = `${output}.building-${process.ppid}`;
		site(other, "half");
		await prepareFolder(output, "data");
		expect(existsSync(other)).toBe(true);
	});
});

describe("the clock", () => {
	const lastSite = (facts: object) => {
		mkdirSync(output);
		writeFileSync(path.join(output, "build.json"), JSON.stringify({ board: "Testshire", ...facts }));
	};

	/** Checks a day from the clock, for a board whose newest sign-off is of 2 May 2026. */
	async function check(day: string): Promise<void> {
		const name = "scr-001-overview-report";
		const report = OVERVIEW.replace("onRequest: board", `file: ${name}.pdf`) + SIGNED_OFF;
		const result = catalogueOf({ "reviews/scr-001.yaml": REVIEW, [`reports/${name}.yaml`]: report }, [pdf(`${name}.pdf`)], day);
		if (!result.ok) expect.unreachable(JSON.stringify(result.problems));
		return refuseClockSetBack(result.states, output);
	}

	test.each([
		["later than the last site’s", "2026-06-02"],
		["the same as the last site’s, since a site is built again whenever a record changes", "2026-06-01"],
	])("may say a day %s", async (_, day) => {
		lastSite({ asOf: "2026-06-01" });
		await expect(check(day)).resolves.toBeUndefined();
	});

	test("may say a day before that of an editor’s preview", async () => {
		lastSite({ asOf: "2027-03-01", preview: true });
		await expect(check("2026-06-01")).resolves.toBeUndefined();
	});

	test("may say any day from the newest sign-off on, if there is no last site", async () => {
		await expect(check("2026-05-02")).resolves.toBeUndefined();
	});

	test("may not say a day before the last site’s: removed reports would come back", async () => {
		lastSite({ asOf: "2026-06-01" });
		await expect(check("2026-05-31")).rejects.toThrow(
			`This computer’s clock says 2026-05-31, but the site in ${output} was made for 2026-06-01. Reports that were removed would come back. Set the clock right. To build for that day all the same, name it: npm run build -- --as-of 2026-05-31`,
		);
	});

	test("may not say a day before the newest sign-off, which must be in the past", async () => {
		await expect(check("2026-05-01")).rejects.toThrow("data/reports/scr-001-overview-report.yaml was signed off on 2026-05-02");
	});
});
