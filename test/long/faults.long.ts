/** Tests builds with signals at every stage, low system limits and damaged caches. See also `test/site/faults.test.ts`. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { build } from "../support/commands.ts";
import { ended, expectRefused, LARGE_FILES, Place } from "../support/faulty-build.ts";
import { filesOf } from "../support/output.ts";

/** For each stage of a build: its progress message, a signal to send then, and the exit code that shells expect for the signal. */
const STAGES = [
	["Reading", "SIGHUP", 129],
	["Rendering", "SIGINT", 130],
	["Copying", "SIGTERM", 143],
	["Building the search index", "SIGTERM", 143],
	["Checking for leaks", "SIGINT", 130],
] as const;

/** The size of the largest file in a folder, in bytes. */
function largestIn(folder: string): number {
	return Math.max(...filesOf(folder).map((file) => statSync(path.join(folder, file)).size));
}

let first: Place;
let place: Place;

beforeAll(async () => {
	first = await new Place().prepare();
});
afterAll(() => first.remove());
afterEach(() => place.remove());

describe.each(STAGES)("during the build stage “%s”,", (says, signal, expected) => {
	test("a signal that stops the build leaves the old site and no temporary files", async () => {
		place = first.copy();
		const { code } = await place.build({ at: { message: says }, signal });
		expect([code, place.published(), place.leftovers()]).toEqual([expected, "old", []]);
	});

	test("killing the build leaves the old or the new site in place, and the next build removes temporary files", async () => {
		place = first.copy();
		const child = place.start();
		child.stderr?.on("data", (text: Buffer) => text.includes(says) && child.kill("SIGKILL"));
		await ended(child);
		expect(["old", "new"]).toContain(place.published());
		expect((await place.rebuild()).code).toBe(0);
		expect([place.published(), place.leftovers()]).toEqual(["new", []]);
	});
});

describe("a build that is swapping the old and the new site", () => {
	test("a build finishes swapping the old and the new site before SIGINT stops it", async () => {
		place = first.copy();
		const { code, error } = await place.build({ at: { renamed: 1 }, signal: "SIGINT" });
		expect(error).toContain(`Stopped. ${place.site} is the new site.\n`);
		expect([code, place.published()]).toEqual([130, "new"]);
	});

	test("a build that is killed after the swap leaves the new site, and the next build removes temporary files", async () => {
		place = first.copy();
		await place.build({ at: { renamed: 2 }, signal: "SIGKILL" });
		expect([place.published(), place.leftovers().length]).toEqual(["new", 1]);
		writeFileSync(path.join(place.data, "board.yaml"), "name: [");
		expect((await place.rebuild()).code).toBe(1);
		expect([place.published(), place.leftovers()]).toEqual(["new", []]);
	});
});

test("two builds into the same folder at the same time both succeed and leave a complete site", async () => {
	place = first.copy();
	const endings = await Promise.all([ended(place.start()), ended(place.start())]);
	expect(endings.map(({ code }) => code)).toEqual([0, 0]);
	expect([place.published(), place.leftovers()]).toEqual(["new", []]);
});

describe("a build that fails", () => {
	describe("because a file is larger than the system allows", () => {
		let withLargeFiles: Place;
		beforeAll(async () => {
			withLargeFiles = await new Place(LARGE_FILES).prepare();
		});
		afterAll(() => withLargeFiles.remove());

		test.each([
			["a style sheet", [], "Reading"],
			["a page", ["assets"], "Rendering"],
			["a document", ["assets", "reviews"], "Copying"],
			["the search index", ["assets", "reviews", "documents"], "Building the search index"],
		])("a build fails with a clear message if %s is larger than the system allows", async (_, smaller, lastStage) => {
			place = withLargeFiles.copy();
			// The new site's pages are a few bytes larger than the old site's.
			const bytes = 1000 + Math.max(...smaller.map((name) => largestIn(path.join(place.site, name))), 9000);
			const ending = await place.build({}, { limits: [`--fsize=${bytes}`] });
			expectRefused(place, ending, "A file is larger than this user may write. Raise the limit (ulimit -f), then build again. (EFBIG)");
			expect(STAGES.findLast(([message]) => ending.error.includes(message))?.[0]).toBe(lastStage);
		});
	});

	test("a build fails with a clear message if the system allows too few open files", async () => {
		place = first.copy();
		expectRefused(
			place,
			await place.build({}, { limits: ["--nofile=40"] }),
			"Too many files are open at once. Raise the limit (ulimit -n)",
		);
	});

	test.each(["/assets/", "/reviews/", "/documents/", "guard.json"])(
		"a build fails with a clear message if the disk is full when it writes %s",
		async (writes) => {
			place = first.copy();
			expectRefused(
				place,
				await place.build({ at: { writes }, code: "ENOSPC" }),
				"The disk is full. Free some space, then build again. (ENOSPC)",
			);
		},
	);

	test.each(["reviews/scr-001.yaml", "reviews", "documents/scr-001-overview-report.pdf", "documents", "board.yaml"])(
		"a build fails with a clear message if it has no permission to read %s",
		async (name) => {
			place = first.copy();
			chmodSync(path.join(place.data, name), 0);
			const ending = await place.build({}, { unprivileged: true });
			chmodSync(path.join(place.data, name), 0o755);
			expectRefused(place, ending, "cannot be read (EACCES)");
		},
	);

	test("a build fails with a clear message if it has no permission to write beside the output folder", async () => {
		place = first.copy();
		chmodSync(place.home, 0o555);
		const ending = await place.build({}, { unprivileged: true });
		chmodSync(place.home, 0o755);
		expectRefused(place, ending, /cannot be used as the output folder \(EACCES\)/);
	});

	test.each(["package.json/site", "/proc/nowhere/site", "/dev/null"])(
		"a build fails with a clear message if %s cannot be created as the output folder",
		async (output) => {
			place = first.copy();
			writeFileSync(path.join(place.home, "package.json"), "{}");
			const { code, error } = await place.rebuild({ output });
			expect([code, error]).toEqual([
				1,
				expect.stringMatching(/ cannot be used as the output folder \(E\w+\)\. Name another with --output\.\n/),
			]);
		},
	);
});

describe("a build with a damaged cache", () => {
	const memory = () =>
		readdirSync(path.join(place.home, ".cache"), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name));
	const spoilt: Array<[name: string, spoil: (file: string) => void]> = [
		["garbage in each file", (file) => writeFileSync(file, "\u0000garbage")],
		["only half of each file", (file) => writeFileSync(file, readFileSync(file).subarray(0, readFileSync(file).length / 2))],
		["one wrong character in each file", (file) => writeFileSync(file, readFileSync(file, "latin1").replace(/.$/s, "!"), "latin1")],
		["only empty files", (file) => writeFileSync(file, "")],
		["a folder in place of each file", (file) => mkdirSync(file, { recursive: true })],
	];

	test.each(spoilt)("a build writes the right site even if the cache contains %s", async (_, spoil) => {
		place = first.copy();
		const files = memory();
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const isFolder = spoil === spoilt.at(-1)?.[1];
			if (isFolder) rmSync(file);
			spoil(file);
		}
		expect((await place.rebuild()).code).toBe(0);
		expect([place.published(), place.leftovers()]).toEqual(["new", []]);
	});

	test("a build writes the right site even if a file is in the place of the cache folder", async () => {
		place = first.copy();
		rmSync(path.join(place.home, ".cache"), { recursive: true });
		writeFileSync(path.join(place.home, ".cache"), "");
		expect((await place.rebuild()).code).toBe(0);
		expect(place.published()).toBe("new");
	});

	test("a build writes the right site even if the disk is too full for the cache", async () => {
		place = first.copy();
		rmSync(path.join(place.home, ".cache"), { recursive: true });
		expect((await place.build({ at: { writes: ".cache" }, code: "ENOSPC" })).code).toBe(0);
		expect(place.published()).toBe("new");
		expect(memory()).toEqual([]);
	});

	test("a build writes the right site even if the cache folder is read-only", async () => {
		place = first.copy();
		rmSync(path.join(place.home, ".cache"), { recursive: true });
		mkdirSync(path.join(place.home, ".cache"), { mode: 0o555 });
		expect((await place.build({}, { unprivileged: true })).code).toBe(0);
		expect([place.published(), memory()]).toEqual(["new", []]);
	});
});

test.each(["1900-01-01", "2199-12-31"])("a build for %s, long before or after the dates of all records, succeeds", async (asOf) => {
	place = new Place();
	await build({ data: "test/fixtures/exampleshire", output: place.site, asOf });
	expect(JSON.parse(readFileSync(path.join(place.site, "build.json"), "utf8"))).toMatchObject({ asOf });
});
