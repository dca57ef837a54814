/** Once before all tests: a browser, and the sites that several tests look at, built by the real command. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepareBrowser } from "./browser.ts";
import { build } from "./commands.ts";

/** A day on which Exampleshire has a report in every state, and the day for which Kirklees is tried. */
export const EXAMPLESHIRE_DAY = "2026-12-01";
export const KIRKLEES_DAY = "2026-11-23";

declare module "vitest" {
	export interface ProvidedContext {
		/** Finished sites: the demonstration board and the real one. */
		exampleshire: string;
		kirklees: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(path.join(tmpdir(), "sites-"));
	const exampleshire = path.join(folder, "exampleshire");
	const kirklees = path.join(folder, "kirklees");
	await prepareBrowser();
	await Promise.all([
		build({ data: "test/fixtures/exampleshire", output: exampleshire, asOf: EXAMPLESHIRE_DAY }),
		build({ data: "data", output: kirklees, asOf: KIRKLEES_DAY }),
	]);
	project.provide("exampleshire", exampleshire);
	project.provide("kirklees", kirklees);
	return () => rm(folder, { recursive: true, force: true });
}
