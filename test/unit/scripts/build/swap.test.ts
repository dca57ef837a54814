import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prepareFolder, refuseClockSetBack, swapIn } from "../../../../scripts/build/swap.ts";
import { call } from "../../../support/commands.ts";
import { catalogueOf, OVERVIEW, pdf, REVIEW, SIGNED_OFF } from "../../../support/records.ts";

let folder: string;
let output: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "swap-"));
	output = path.join(folder, "site");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process id that cannot exist, because Linux allows ids only up to 4,194,304. */
const DEAD = 4_194_305;

function site(at: string, words: string): void {
	mkdirSync(at, { recursive: true });
	writeFileSync(path.join(at, "build.json"), JSON.stringify({ board: words, asOf: "2026-12-01" }, undefined, "\t"));
}

describe("the build", () => {
	test.each([
		["an empty name", ""],
		["the working directory", "."],
		["the parent of the working directory", ".."],
		["the root", "/"],
	])("refuses %s as the output folder", async (_, wanted) => {
		await expect(prepareFolder(wanted, "data")).rejects.toThrow("cannot be the output folder");
	});

	test("refuses the data folder, its parent and folders inside it as the output folder", async () => {
		const data = path.join(folder, "data");
		for (const wanted of [data, folder, path.join(data, "out")])
			await expect(prepareFolder(wanted, data)).rejects.toThrow("cannot be the output folder");
	});

	test("refuses an output folder that contains files that no build wrote", async () => {
		mkdirSync(output);
		writeFileSync(path.join(output, "letter.txt"), "Dear all");
		await expect(prepareFolder(output, "data")).rejects.toThrow("no build of this site wrote");
		expect(readFileSync(path.join(output, "letter.txt"), "utf8")).toBe("Dear all");
	});

	test("refuses an empty --output option", async () => {
		const { code, error } = await call("build.ts", ["--output", ""]);
		expect({ code, error }).toEqual({ code: 2, error: "--output is empty.\nTry npm run build -- --help\n" });
	});
});

test("replaces the previous output, and leaves no other files beside the new output", async () => {
	site(output, "old");
	const made = await prepareFolder(output, "data");
	site(made, "new");
	await swapIn(made, output);
	expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("new");
	expect(readdirSync(folder)).toEqual(["site"]);
});

test("removes the previous output of a large site in another process", async () => {
	site(output, "old");
	const made = await prepareFolder(output, "data");
	site(made, "new");
	await swapIn(made, output, true);
	expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("new");
	await vi.waitFor(() => expect(readdirSync(folder)).toEqual(["site"]), { timeout: 20_000 });
});

test("finishes removing a partly removed output instead of restoring it", async () => {
	site(`${output}.removing-${DEAD}`, "half of what was");
	const made = await prepareFolder(output, "data");
	expect(readdirSync(folder)).toEqual([path.basename(made)]);
});

describe("after a build is killed,", () => {
	test("the next build removes the killed build's temporary folders", async () => {
		site(output, "good");
		site(`${output}.building-${DEAD}`, "half");
		site(`${output}.last-${DEAD}`, "older");
		await prepareFolder(output, "data");
		expect(readdirSync(folder)).toEqual(["site", `site.building-${process.pid}`]);
		expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("good");
	});

	test("the next build restores the previous output if the killed build had moved it away", async () => {
		site(`${output}.last-${DEAD}`, "good");
		await prepareFolder(output, "data");
		expect(readFileSync(path.join(output, "build.json"), "utf8")).toContain("good");
	});

	test("the next build does not touch the folder of a build that is still running", async () => {
		const other = `${output}.building-${process.ppid}`;
		site(other, "half");
		await prepareFolder(output, "data");
		expect(existsSync(other)).toBe(true);
	});
});

describe("the clock check", () => {
	const lastSite = (facts: object) => {
		mkdirSync(output);
		writeFileSync(path.join(output, "build.json"), JSON.stringify({ board: "Testshire", ...facts }));
	};

	/** Checks a date from the clock for a board whose newest sign-off is dated 2 May 2026. */
	async function check(day: string): Promise<void> {
		const name = "scr-001-overview-report";
		const report = OVERVIEW.replace("onRequest: board", `file: ${name}.pdf`) + SIGNED_OFF;
		const result = catalogueOf({ "reviews/scr-001.yaml": REVIEW, [`reports/${name}.yaml`]: report }, [pdf(`${name}.pdf`)], day);
		if (!result.ok) expect.unreachable(JSON.stringify(result.problems));
		return refuseClockSetBack(result.states, output);
	}

	test.each([
		["later than the date of the previous site", "2026-06-02"],
		["the same as the date of the previous site", "2026-06-01"],
	])("accepts a clock date that is %s", async (_, day) => {
		lastSite({ asOf: "2026-06-01" });
		await expect(check(day)).resolves.toBeUndefined();
	});

	test("accepts a clock date before the date of an editor’s preview", async () => {
		lastSite({ asOf: "2027-03-01", preview: true });
		await expect(check("2026-06-01")).resolves.toBeUndefined();
	});

	test("accepts a clock date on the day of the newest sign-off if there is no previous site", async () => {
		await expect(check("2026-05-02")).resolves.toBeUndefined();
	});

	test("refuses a clock date before the date of the previous site, because removed reports would come back", async () => {
		lastSite({ asOf: "2026-06-01" });
		await expect(check("2026-05-31")).rejects.toThrow(
			`This computer’s clock says 2026-05-31, but the site in ${output} was made for 2026-06-01. Reports that were removed would come back. Set the clock right. To build for that day all the same, name it: npm run build -- --as-of 2026-05-31`,
		);
	});

	test("refuses a clock date before the newest sign-off", async () => {
		await expect(check("2026-05-01")).rejects.toThrow("data/reports/scr-001-overview-report.yaml was signed off on 2026-05-02");
	});
});
