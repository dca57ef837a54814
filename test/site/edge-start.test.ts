/** A site shown as on another day is guarded as on that day: `npm run demo` must not lose its reports as years go by. */
import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { eventually, get, temporaryFolder } from "../support/server.ts";

/** The last public day of an overview report, long past. */
const DAY = "2025-02-28";
const PAGE = "/reports/lcspr-1-overview-report/";

it("shows a report on its last day, although that is over", async () => {
	const output = path.join(await temporaryFolder(), "_site");
	const options = ["--data", "test/fixtures/exampleshire", "--as-of", DAY, "--output", output];
	const start = spawn(process.execPath, [path.join(ROOT, "scripts/commands/start.ts"), ...options], {
		cwd: ROOT,
		stdio: ["ignore", "pipe", "ignore"],
	});
	onTestFinished(() => void start.kill("SIGKILL"));
	let said = "";
	start.stdout.on("data", (text: Buffer) => (said += text.toString()));
	const url = await eventually(() => / at (http:\S+)\n/.exec(said)?.[1], 60);
	expect((await get(url, PAGE)).status).toBe(200);
}, 60_000);
