/** Worker module: compiles the style sheets with Sass, which takes a second or two. */
import { parentPort, workerData } from "node:worker_threads";
import { compileString } from "sass";

/** The names of the sheets, and the folders of the sheets and of what they import. */
export type StylesToCompile = { names: readonly string[]; loadPaths: string[] };

const { names, loadPaths } = workerData as StylesToCompile;

/** Compiles all sheets at once, so that govuk-frontend is parsed once. A comment before each sheet shows where it begins. */
function compile(): Map<string, string> {
	const entry = ['@use "sass:meta";', ...names.map((name) => `/*! sheet ${name} */\n@include meta.load-css("${name}");`)].join("\n");
	const { css } = compileString(entry, { loadPaths, style: "compressed", charset: false, quietDeps: true });
	return new Map(
		[...css.matchAll(/\/\*! sheet (\w+) \*\/([\s\S]*?)(?=\/\*! sheet |$)/g)].map(([, name = "", sheet = ""]) => [name, sheet]),
	);
}

parentPort?.postMessage(compile());
