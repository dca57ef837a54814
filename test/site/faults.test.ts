/**
 * Tests builds that an error or a signal stops. The old or the new site must remain complete, and a message must say what to do.
 * `test/long/faults.long.ts` tests the same at every stage of a build and with damaged caches.
 */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectRefused, Place } from "../support/faulty-build.ts";
import { REVIEW } from "../support/records.ts";

let first: Place;
let place: Place;

beforeAll(async () => {
	first = await new Place().prepare();
});
afterAll(() => first.remove());
afterEach(() => place.remove());

const unchanged = ({ site }: Place) => `Nothing was published: ${site} is unchanged.\n`;

describe("a build", () => {
	test("a build that SIGTERM stops leaves no temporary files behind", async () => {
		place = first.copy();
		const { code, error } = await place.build({ at: { message: "Building the search index" }, signal: "SIGTERM" });
		expect([error.endsWith(`Stopped. ${unchanged(place)}`), error]).toEqual([true, error]);
		expect([code, place.published(), place.leftovers()]).toEqual([143, "old", []]);
	});

	test("after a build was killed while swapping the sites, the next build restores the old site, even if the records have errors", async () => {
		place = first.copy();
		await place.build({ at: { renamed: 1 }, signal: "SIGKILL" });
		expect(place.published()).toBe("none");
		writeFileSync(path.join(place.data, "reviews/scr-001.yaml"), "kind: [");
		const { code, error } = await place.rebuild();
		expect([code, error.endsWith(unchanged(place)), place.published(), place.leftovers()]).toEqual([1, true, "old", []]);
	});

	test("two builds that write to the same folder at the same moment do not mix their sites", async () => {
		place = first.copy();
		const { code } = await place.build({ at: { renamed: 1 }, files: { [path.join(place.site, "index.html")]: "of another build" } });
		expect([code, place.published(), place.leftovers()]).toEqual([0, "new", []]);
	});
});

describe("a build that fails", () => {
	test("a build stops with a clear message if the disk is full", async () => {
		place = first.copy();
		const words = "The disk is full. Free some space, then build again. (ENOSPC)";
		expectRefused(place, await place.build({ at: { writes: "/reviews/" }, code: "ENOSPC" }), words);
	});

	test("a build stops with a clear message if it has no permission to read a record", async () => {
		place = first.copy();
		chmodSync(path.join(place.data, "reviews/scr-001.yaml"), 0);
		expectRefused(place, await place.build({}, { unprivileged: true }), "the file cannot be read (EACCES)");
	});

	test("a build stops with a clear message if the output folder cannot be created", async () => {
		place = first.copy();
		const words = "/proc/nowhere/site cannot be used as the output folder (ENOENT). Name another with --output.\n";
		const { code, error } = await place.rebuild({ output: "/proc/nowhere/site" });
		expect([code, error]).toEqual([1, expect.stringContaining(words)]);
	});
});

describe("a file that is saved during a build", () => {
	test("a record that is saved during a build is not published, because the build may have read only half of it", async () => {
		place = first.copy();
		const file = path.join(place.data, "reviews/scr-001.yaml");
		const ending = await place.build({ at: { read: "reviews/scr-001.yaml" }, files: { [file]: `${REVIEW}summary: Longer.\n` } });
		expectRefused(place, ending, "the file changed while it was being read");
	});

	test("a PDF that is saved during a build is not published, because the build has not inspected the new version", async () => {
		place = first.copy();
		const file = path.join(place.data, "documents/scr-001-overview-report.pdf");
		const ending = await place.build({ at: { message: "Rendering" }, files: { [file]: "%PDF-1.7 another %%EOF" } });
		expectRefused(place, ending, "changed during the build. Build again.");
	});
});

test("a build refuses to replace a site made for a later date, so that removed reports do not come back if the clock is wrong", async () => {
	place = first.copy();
	const facts = path.join(place.site, "build.json");
	const later = readFileSync(facts, "utf8").replace(/"asOf": "[^"]*"/, '"asOf": "2199-12-31"');
	writeFileSync(facts, later);
	const { code, error } = await place.build({}, { byClock: true });
	expect(error).toMatch(/ clock says [-\d]{10}, but the site in \S+ was made for 2199-12-31\. .* npm run build -- --as-of [-\d]{10}\n/);
	expect([code, readFileSync(facts, "utf8"), place.leftovers()]).toEqual([1, later, []]);
});
