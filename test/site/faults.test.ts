/**
 * What goes wrong while a site is made: in its place is the old one or the new one, and a sentence says what to do. The same
 * at every stage and with everything that builds remember is in `test/long/faults.long.ts`.
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

const unchanged = ({ site }: Place) => `Nothing was published: ${site} is as it was.\n`;

describe("a build", () => {
	test("that is asked to end leaves nothing behind", async () => {
		place = first.copy();
		const { code, error } = await place.build({ at: { says: "Making the search index" }, signal: "SIGTERM" });
		expect([error.endsWith(`Stopped. ${unchanged(place)}`), error]).toEqual([true, error]);
		expect([code, place.published(), place.remains()]).toEqual([143, "old", []]);
	});

	test("that is killed in the midst of the exchange: the next puts the old site back, even if it finds a mistake", async () => {
		place = first.copy();
		await place.build({ at: { renamed: 1 }, signal: "SIGKILL" });
		expect(place.published()).toBe("none");
		writeFileSync(path.join(place.data, "reviews/scr-001.yaml"), "kind: [");
		const { code, error } = await place.build();
		expect([code, error.endsWith(unchanged(place)), place.published(), place.remains()]).toEqual([1, true, "old", []]);
	});

	test("whose exchange meets that of another does not mix with it", async () => {
		place = first.copy();
		const { code } = await place.build({ at: { renamed: 1 }, files: { [path.join(place.site, "index.html")]: "of another build" } });
		expect([code, place.published(), place.remains()]).toEqual([0, "new", []]);
	});
});

describe("the machine", () => {
	test("has no space left", async () => {
		place = first.copy();
		const words = "The disk is full. Free some space, then build again. (ENOSPC)";
		expectRefused(place, await place.build({ at: { writes: "/reviews/" }, code: "ENOSPC" }), words);
	});

	test("may not read a record", async () => {
		place = first.copy();
		chmodSync(path.join(place.data, "reviews/scr-001.yaml"), 0);
		expectRefused(place, await place.build({}, { unprivileged: true }), "the file cannot be read (EACCES)");
	});

	test("can make no folder for the output", async () => {
		place = first.copy();
		const words = "/proc/nowhere/site cannot be used as the output folder (ENOENT). Name another with --output.\n";
		const { code, error } = await place.build({}, {}, "/proc/nowhere/site");
		expect([code, error]).toEqual([1, expect.stringContaining(words)]);
	});
});

describe("somebody saves while a build reads", () => {
	test("a record: half of it is not published", async () => {
		place = first.copy();
		const file = path.join(place.data, "reviews/scr-001.yaml");
		const ending = await place.build({ at: { read: "reviews/scr-001.yaml" }, files: { [file]: `${REVIEW}summary: Longer.\n` } });
		expectRefused(place, ending, "the file changed while it was being read");
	});

	test("a document: what was not checked is not published", async () => {
		place = first.copy();
		const file = path.join(place.data, "documents/scr-001-overview-report.pdf");
		const ending = await place.build({ at: { says: "Rendering" }, files: { [file]: "%PDF-1.7 another %%EOF" } });
		expectRefused(place, ending, "changed while the site was being made. Build again.");
	});
});

test("a clock that is set back does not bring back what the last site no longer had", async () => {
	place = first.copy();
	const facts = path.join(place.site, "build.json");
	const later = readFileSync(facts, "utf8").replace(/"asOf": "[^"]*"/, '"asOf": "2199-12-31"');
	writeFileSync(facts, later);
	const { code, error } = await place.build({}, { byClock: true });
	expect(error).toMatch(/ clock says [-\d]{10}, but the site in \S+ was made for 2199-12-31\. .* npm run build -- --as-of [-\d]{10}\n/);
	expect([code, readFileSync(facts, "utf8"), place.remains()]).toEqual([1, later, []]);
});
