/**
 * What goes wrong while a site is made: in its place is the old one or the new one, and a sentence says what to do. The same
 * at every stage and with everything that builds remember is in `test/long/faults.long.ts`.
 */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ended, expectRefused, Place } from "../support/faulty-build.ts";
import { REVIEW } from "../support/records.ts";

let first: Place;
let place: Place;

beforeAll(async () => {
	first = await new Place().prepare();
});
afterAll(() => first.remove());
afterEach(() => place.remove());

const unchanged = ({ site }: Place) => `Nothing was published: ${site} is as it was.\n`;
const spoil = ({ data }: Place) => writeFileSync(path.join(data, "reviews/scr-001.yaml"), "kind: [");

describe("a build that is asked to end", () => {
	test("leaves nothing behind", async () => {
		place = first.copy();
		const { code, error } = await place.build({ at: { says: "Making the search index" }, signal: "SIGTERM" });
		expect([error.endsWith(`Stopped. ${unchanged(place)}`), error]).toEqual([true, error]);
		expect([code, place.published(), place.remains()]).toEqual([143, "old", []]);
	});

	test("in the midst of the exchange finishes it first", async () => {
		place = first.copy();
		const { code, error } = await place.build({ at: { renamed: 1 }, signal: "SIGINT" });
		expect(error).toContain(`Stopped. ${place.site} is the new site.\n`);
		expect([code, place.published()]).toEqual([130, "new"]);
	});
});

describe("a build that is killed", () => {
	test("leaves the old site, and the next clears up", async () => {
		place = first.copy();
		const { signal } = await place.build({ at: { says: "Looking for leaks" }, signal: "SIGKILL" });
		expect([signal, place.published(), place.remains().length]).toEqual(["SIGKILL", "old", 1]);
		expect((await place.build()).code).toBe(0);
		expect([place.published(), place.remains()]).toEqual(["new", []]);
	});

	test("in the midst of the exchange: the next puts the old site back, even if it finds a mistake", async () => {
		place = first.copy();
		await place.build({ at: { renamed: 1 }, signal: "SIGKILL" });
		expect(place.published()).toBe("none");
		spoil(place);
		const { code, error } = await place.build();
		expect([code, error.endsWith(unchanged(place)), place.published(), place.remains()]).toEqual([1, true, "old", []]);
	});
});

describe("two builds at once", () => {
	test("both make a whole site, and one of them stands", async () => {
		place = first.copy();
		const endings = await Promise.all([ended(place.start()), ended(place.start())]);
		expect(endings.map(({ code }) => code)).toEqual([0, 0]);
		expect([place.published(), place.remains()]).toEqual(["new", []]);
	});

	test("whose exchanges meet do not mix", async () => {
		place = first.copy();
		const { code } = await place.build({ at: { renamed: 1 }, files: { [path.join(place.site, "index.html")]: "of another build" } });
		expect([code, place.published(), place.remains()]).toEqual([0, "new", []]);
	});
});

describe("the machine", () => {
	test("allows no large files, as the search index has them, which another program writes", async () => {
		place = first.copy();
		expectRefused(place, await place.build({}, { limits: ["--fsize=100000"] }), "A program that the build waited for has ended.");
	});

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
