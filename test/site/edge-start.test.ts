/**
 * Tests `npm start` with `--as-of`. The edge function must then treat that date as today. Otherwise the demonstration would lose its
 * reports as time passes.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { eventually, get, temporaryFolder } from "../support/server.ts";

/** The last public day of an overview report. It is in the past. */
const DAY = "2025-02-28";
const PAGE = "/reports/lcspr-1-overview-report/";

it("`npm start` serves a report whose last public day is past if --as-of is that day", async () => {
	const output = path.join(await temporaryFolder(), "_site");
	const options = ["--data", "test/fixtures/exampleshire", "--as-of", DAY, "--output", output];
	const start = spawn(process.execPath, [path.join(ROOT, "scripts/commands/start.ts"), ...options], {
		cwd: ROOT,
		stdio: ["ignore", "pipe", "ignore"],
	});
	onTestFinished(() => void start.kill("SIGKILL"));
	let out = "";
	start.stdout.on("data", (text: Buffer) => (out += text.toString()));
	const url = await eventually(() => / at (http:\S+)\n/.exec(out)?.[1], 60);
	expect((await get(url, PAGE)).status).toBe(200);
});
