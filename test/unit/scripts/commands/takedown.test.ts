import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../../../scripts/project-root.ts";
import { build, call, type Outcome, run } from "../../../support/commands.ts";
import { digests, filesOf } from "../../../support/output.ts";
import { temporaryFolder } from "../../../support/server.ts";

const SLUG = "lcspr-2-overview-report";
const DAY = "2026-12-01";

test("withdraws a report and builds the site without it, but changes nothing if an option is missing or wrong", {
	timeout: 180_000,
}, async () => {
	const home = await temporaryFolder();
	const [data, site] = [path.join(home, "data"), path.join(home, "site")];
	const takedown = (start: (script: string, args: readonly string[]) => Promise<Outcome>, ...rest: string[]) =>
		start("takedown.ts", [...rest, "--data", data, "--output", site, "--as-of", DAY]);
	await cp(path.join(ROOT, "test/fixtures/exampleshire"), data, { recursive: true });
	await build({ data, output: site, asOf: DAY });

	const before = digests(site);
	expect(before).toHaveProperty([`documents/${SLUG}.pdf`]);
	expect(await takedown(call, SLUG)).toMatchObject({ code: 2, error: expect.stringContaining("--reason is missing") });
	expect(await takedown(call, "no-such-report", "--reason", "x")).toMatchObject({
		code: 2,
		error: expect.stringContaining("no report ‘no-such"),
	});
	expect(digests(site)).toEqual(before);

	const { code, out } = await takedown(run, SLUG, "--reason", "At the family’s request");
	expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/To do by hand:\n1\. .*deploy/) });
	expect(await readFile(path.join(data, `reports/${SLUG}.yaml`), "utf8")).toMatch(
		/withdrawn:\n {2}on: 2026-12-01\n {2}reason: "At the family’s request"\n$/,
	);
	expect(filesOf(site)).not.toContain(`documents/${SLUG}.pdf`);
	expect(await call("verify.ts", ["--data", data, "--output", site, "--as-of", DAY])).toMatchObject({ code: 0 });
	expect(await takedown(call, SLUG, "--reason", "Again")).toMatchObject({ code: 2, error: expect.stringContaining("already withdrawn") });
});
