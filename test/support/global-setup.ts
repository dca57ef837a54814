/** Once before all tests: a browser, and the sites that several tests look at, built by the real command. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepareBrowser } from "./browser.ts";
import { build } from "./commands.ts";
import { EXAMPLESHIRE_DAY, OUR_DAY } from "./days.ts";
import { makeBoard } from "./new-board.ts";

declare module "vitest" {
	export interface ProvidedContext {
		/** Finished sites: the demonstration board, the board in `data/`, and one that `npm run new-board` has just made. */
		exampleshire: string;
		ours: string;
		fresh: string;
		/** The data folder of the board that was just made. */
		freshData: string;
	}
}

/** Tests start our commands hundreds of times: Node need not compile the same code each time. */
const COMPILED = path.resolve(import.meta.dirname, "../../node_modules/.cache/compiled");

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	process.env["NODE_COMPILE_CACHE"] ??= COMPILED;
	const folder = await mkdtemp(path.join(tmpdir(), "sites-"));
	const [exampleshire, ours, fresh, freshData] = ["exampleshire", "ours", "fresh", "fresh-data"].map((name) => path.join(folder, name)) as [
		string,
		string,
		string,
		string,
	];
	await prepareBrowser();
	await Promise.all([
		build({ data: "test/fixtures/exampleshire", output: exampleshire, asOf: EXAMPLESHIRE_DAY }),
		build({ data: "data", output: ours, asOf: OUR_DAY }),
	]);
	await makeBoard(freshData);
	await build({ data: freshData, output: fresh, asOf: EXAMPLESHIRE_DAY });
	for (const [name, at] of Object.entries({ exampleshire, ours, fresh, freshData }))
		project.provide(name as "exampleshire" | "ours" | "fresh" | "freshData", at);
	return () => rm(folder, { recursive: true, force: true });
}
