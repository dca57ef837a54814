/** What compiles style sheets, on a thread of its own: to load the compiler and to run it takes a second or two. */
import { parentPort, workerData } from "node:worker_threads";
import { compileString } from "sass";

/** Which sheets, by their names; and folders of sheets, and of what they name. */
export type ToCompile = { names: readonly string[]; loadPaths: string[] };

const { names, loadPaths } = workerData as ToCompile;

/** Compiles all sheets in one go, so that the design system is read once; a comment before each tells them apart. */
function compiled(): Map<string, string> {
	const entry = ['@use "sass:meta";', ...names.map((name) => `/*! sheet ${name} */\n@include meta.load-css("${name}");`)].join("\n");
	const { css } = compileString(entry, { loadPaths, style: "compressed", charset: false, quietDeps: true });
	const [, ...parts] = css.split(/\/\*! sheet (\w+) \*\//);
	return new Map(inPairs(parts));
}

function inPairs(parts: readonly string[]): Array<[name: string, css: string]> {
	return parts.flatMap((part, index): Array<[string, string]> => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : []));
}

parentPort?.postMessage(compiled());
