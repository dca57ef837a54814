/** The entry point of the thread that compiles style sheets. Sass has its own thread because it takes a second or two. */
import { parentPort, workerData } from "node:worker_threads";
import { compileString } from "sass";

/** `loadPaths` are the folders that contain the sheets and the files that they import. */
export type StylesToCompile = { names: readonly string[]; loadPaths: string[] };

const { names, loadPaths } = workerData as StylesToCompile;

/** Compiles all sheets at once, so that govuk-frontend is parsed only once. A comment marks the start of each sheet. */
function compile(): Map<string, string> {
	const entry = ['@use "sass:meta";', ...names.map((name) => `/*! sheet ${name} */\n@include meta.load-css("${name}");`)].join("\n");
	const { css } = compileString(entry, { loadPaths, style: "compressed", charset: false, quietDeps: true });
	return new Map(
		[...css.matchAll(/\/\*! sheet (\w+) \*\/([\s\S]*?)(?=\/\*! sheet |$)/g)].map(([, name = "", sheet = ""]) => [name, sheet]),
	);
}

parentPort?.postMessage(compile());
