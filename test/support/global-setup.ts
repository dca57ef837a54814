/** Runs once before the tests. It starts the browser that they share, and builds the sites that several test files read. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepareBrowser, startSharedBrowser } from "./browser.ts";
import { buildAll } from "./commands.ts";
import { DAY_AFTER, EXAMPLESHIRE_DAY, OUR_DAY } from "./days.ts";
import { makeBoard } from "./new-board.ts";
import { TEST_ENVIRONMENT } from "./test-environment.ts";

declare module "vitest" {
	export interface ProvidedContext {
		/** The folder of the demonstration board's built site. Tests must not change it. */
		exampleshire: string;
		/** The folder with the built site of the board in `data/`. Tests must not change it. */
		ours: string;
		/** The folder with the built site of a board created by `npm run new-board`. Tests must not change it. */
		fresh: string;
		/** The demonstration board's site, built for the next day. One report is then no longer public. */
		exampleshireDayAfter: string;
		/** The data folder that `npm run new-board` created. */
		freshData: string;
		/** The WebSocket address of the browser that all test files share. */
		browser: string;
	}
}

const EXAMPLESHIRE = "test/fixtures/exampleshire";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	Object.assign(process.env, TEST_ENVIRONMENT);
	const folder = await mkdtemp(path.join(tmpdir(), "sites-"));
	const at = (name: string) => path.join(folder, name);
	await Promise.all([
		prepareBrowser(),
		// Two processes, one for each core of CI. Each builds two sites, because the second build in a process takes half as long.
		buildAll(
			{ data: EXAMPLESHIRE, output: at("exampleshire"), asOf: EXAMPLESHIRE_DAY },
			{ data: EXAMPLESHIRE, output: at("exampleshireDayAfter"), asOf: DAY_AFTER },
		),
		makeBoard(at("freshData")).then(() =>
			buildAll({ data: "data", output: at("ours"), asOf: OUR_DAY }, { data: at("freshData"), output: at("fresh"), asOf: EXAMPLESHIRE_DAY }),
		),
	]);
	for (const name of ["exampleshire", "exampleshireDayAfter", "ours", "fresh", "freshData"] as const) project.provide(name, at(name));
	const browser = await startSharedBrowser();
	project.provide("browser", browser.wsEndpoint());
	return async () => {
		await browser.close();
		await rm(folder, { recursive: true, force: true });
	};
}
