/** With --as-of, the edge function takes that day for today: `npm run demo` must not lose its reports as years pass. */
import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { eventually, get, temporaryFolder } from "../support/server.ts";

/** The last public day of an overview report, in the past. */
const DAY = "2025-02-28";
const PAGE = "/reports/lcspr-1-overview-report/";

it("serves a report on its last public day, although that day has passed", async () => {
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
