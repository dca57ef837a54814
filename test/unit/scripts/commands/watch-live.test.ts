import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { call, run } from "../../../support/commands.ts";
import { DATA, liveAt, liveCopyAt, NOON } from "../../../support/live-site.ts";
import { temporaryFolder, write } from "../../../support/server.ts";

const command = (...options: string[]) => call("watch-live.ts", options);

describe("npm run watch-live", () => {
	it("exits with 0 and prints nothing on standard output if there are no problems", async () => {
		const { url } = await liveAt(NOON);
		const { code, out, error } = await run("watch-live.ts", [url, "--data", DATA, "--now", NOON]);
		expect([code, out]).toEqual([0, ""]);
		expect(error).toMatch(/^http:\/\/localhost:\d+: \d+ addresses checked, no problems\.\n$/);
	});

	it("exits with 1 and prints one line for each problem", async () => {
		const { url } = await liveAt("2026-12-02T12:00:00Z");
		const { code, out, error } = await command(url, "--data", DATA, "--now", "2026-12-02T12:00:00Z");
		expect([code, out.split("\n").length]).toEqual([1, 2]);
		expect(out).toMatch(/^\/build\.json: it says that the site was built for 2026-12-01, but today is 2026-12-02\. /);
		expect(error).toContain("1 problem.");
	});

	it("accepts an older build if the grace period is longer", async () => {
		const { url } = await liveAt("2026-12-02T12:00:00Z");
		expect((await command(url, "--data", DATA, "--now", "2026-12-02T12:00:00Z", "--grace", "13")).code).toBe(0);
	});

	it("saves the paths of search index fragments, and later reports old fragments that can still be downloaded", async () => {
		const file = path.join(await temporaryFolder(), "parts.json");
		const { url, folder } = await liveCopyAt(NOON);
		const calls = () => command(url, "--data", DATA, "--now", NOON, "--before", file, "--remember", file);
		expect((await calls()).code).toBe(0);
		const parts = JSON.parse(await readFile(file, "utf8")) as string[];
		expect(parts.length).toBeGreaterThan(50);

		const old = "/pagefind/fragment/en_0123abc.pf_fragment";
		await write(path.dirname(file), { "parts.json": JSON.stringify([...parts, old]) });
		await write(folder, { [old.slice(1)]: "its text" });
		const { code, out } = await calls();
		expect([code, out]).toEqual([1, expect.stringMatching(`^${old}: it can still be read, but is not public`)]);
		expect(JSON.parse(await readFile(file, "utf8"))).toEqual([...parts, old].toSorted());
	});

	it("exits with 1 if the records have problems or the saved list is invalid", async () => {
		const folder = await temporaryFolder();
		await write(folder, { "data/board.yaml": "name: [", "parts.json": '{"a":1}' });
		expect(await command("http://127.0.0.1:9/", "--data", path.join(folder, "data"), "--now", NOON)).toMatchObject({ code: 1, out: "" });
		const { code, error } = await command(
			"http://127.0.0.1:9/",
			"--data",
			DATA,
			"--now",
			NOON,
			"--before",
			path.join(folder, "parts.json"),
		);
		expect([code, error]).toEqual([1, expect.stringContaining("is not a list written by --remember.")]);
	});

	it.each([
		[[], "URL is missing."],
		[["learning.example.org"], "‘learning.example.org’ is not the address of a website."],
		[["file:///etc/passwd"], "is not the address of a website."],
		[["https://a.example", "https://b.example"], "‘https://b.example’ is one argument too many."],
		[["https://a.example", "--grace", "soon"], "‘soon’ is not a number. Write --grace as in --grace 3."],
		[["https://a.example", "--now", "2026-12-01"], "‘2026-12-01’ is not a date and time with a time zone."],
		[["https://a.example", "--now", "2026-13-01T00:00:00Z"], "is not a date and time with a time zone."],
		[["https://a.example", "--url", "x"], "Unknown option '--url'"],
	])("exits with 2 and explains why when called with %j", async (options, reason) => {
		const { code, out, error } = await command(...options);
		expect([code, out, error]).toEqual([2, "", expect.stringContaining(reason)]);
	});

	it("prints the command's help", async () => {
		const { code, out } = await command("--help");
		expect([code, out]).toEqual([0, expect.stringMatching(/^npm run watch-live -- URL \[options\]\n[\s\S]*\n {2}URL +the site, such as /)]);
	});
});
