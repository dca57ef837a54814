/** What a TypeScript file imports, found by its text alone. */
import path from "node:path";

/** One import: what it names, resolved to a path in the project where it is a file of ours, and whether it is gone after type stripping. */
export type Import = { target: string; ours: boolean; typeOnly: boolean };

/** `import … from "x"`, `export … from "x"`, over several lines as well; its first group says `type`, its second the name. */
const FROM = /^\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s*["']([^"']+)["']/gm;
/** `import "x"`. */
const BARE = /^\s*import\s*["']([^"']+)["']/gm;
/** `import("x")`, `require("x")`; where the name is computed, the group is empty. */
const CALL = /\b(?:import|require)\s*\(\s*(?:["'`]([^"'`$]+)["'`])?/g;

/** Stands for an import whose name is only known when it runs. */
export const COMPUTED = "(computed)";

/** Every import of a file. */
export function importsOf(file: string, text: string): Import[] {
	const resolved = (name: string, typeOnly: boolean): Import => {
		const ours = name.startsWith(".");
		return { target: ours ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name, ours, typeOnly };
	};
	return [
		...[...text.matchAll(FROM)].map(([, type, name = ""]) => resolved(name, type !== undefined)),
		...[...text.matchAll(BARE)].map(([, name = ""]) => resolved(name, false)),
		...[...text.matchAll(CALL)].map(([, name = COMPUTED]) => resolved(name, false)),
	];
}

/** The package that an import names: `csv-stringify` of `csv-stringify/sync`, `@11ty/eleventy` of `@11ty/eleventy/UserConfig`. */
export function packageOf(name: string): string {
	return name
		.split("/")
		.slice(0, name.startsWith("@") ? 2 : 1)
		.join("/");
}
