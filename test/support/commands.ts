/** Runs the real commands as an editor would, in a process of their own. */
import { spawn } from "node:child_process";
import path from "node:path";
import { ROOT } from "../../scripts/project-root.ts";

export type Outcome = { code: number | null; out: string; error: string };

/** Runs a script of `scripts/` and waits for its end. */
export function run(script: string, args: readonly string[], cwd = ROOT, env: NodeJS.ProcessEnv = process.env): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [path.join(ROOT, "scripts/commands", script), ...args], {
			cwd,
			env,
			stdio: ["ignore", "pipe", "pipe"],
		});
		let out = "";
		let error = "";
		child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
		child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, out, error }));
	});
}

/**
 * Builds a site.
 * @throws with what the build said, when it fails
 */
export async function build({ data, output, asOf }: { data: string; output: string; asOf: string }): Promise<void> {
	const { code, error } = await run("build.ts", ["--data", data, "--output", output, "--as-of", asOf]);
	if (code !== 0) throw new Error(`The build of ${data} as on ${asOf} failed:\n${error}`);
}
