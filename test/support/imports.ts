/** Finds the imports and exports of a TypeScript file with regular expressions. */
import path from "node:path";

/** One import. If `ours` is true, `target` is a path relative to the project's folder. Otherwise it is the name of a package. */
export type Import = { target: string; ours: boolean; typeOnly: boolean };

/** Matches `import … from "x"` and `export … from "x"`, even over several lines. The groups are the word `type` and `x`. */
const FROM = /^\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s*["']([^"']+)["']/gm;
/** Matches `import "x"`. */
const BARE = /^\s*import\s*["']([^"']+)["']/gm;
/** Matches `import("x")` and `require("x")`. The group is missing if the name is computed at run time. */
const CALL = /\b(?:import|require)\s*\(\s*(?:["'`]([^"'`$]+)["'`])?/g;

/** The placeholder target of an import whose name is computed at run time. */
export const COMPUTED = "(computed)";

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

/** Returns the package in an import: `csv-stringify/sync` gives `csv-stringify`, and `@11ty/eleventy/UserConfig` gives `@11ty/eleventy`. */
export function packageOf(name: string): string {
	return name
		.split("/")
		.slice(0, name.startsWith("@") ? 2 : 1)
		.join("/");
}

/** Finds import cycles, written as `a → b → a`. It may miss some cycles, but it finds at least one if there are any. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const circles: string[] = [];
	const done = new Set<string>();
	const visit = (file: string, trail: readonly string[]): void => {
		const start = trail.indexOf(file);
		if (start >= 0) circles.push([...trail.slice(start), file].join(" → "));
		if (start >= 0 || done.has(file)) return;
		for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
		done.add(file);
	};
	for (const file of graph.keys()) visit(file, []);
	return circles;
}

/** Returns the names of the values that a file exports. Types and the default export are not included. */
export function exportsOf(text: string): string[] {
	return [...text.matchAll(/^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|enum) (\w+)/gm)].map(([, name = ""]) => name);
}

/** Matches `import { a } from "./x"`, `export { a } from "./x"` and `const { a } = await import("./x")`. */
const NAMES = /^(?:(?:import|export) (?:type )?|\s+const )\{([^}]*)\} (?:from |= await import\()"(\.[^"]+)"\)?;$/gm;

/** Returns the names that a file imports from other files in this project, each written as `path#name`. */
export function namesImportedBy(file: string, text: string): string[] {
	return [...text.matchAll(NAMES)].flatMap(([, names = "", from = ""]) => {
		const target = path.posix.join(path.posix.dirname(file), from);
		const originals = names.split(",").map((name) =>
			name
				.trim()
				.replace(/^type /, "")
				.replace(/(?: as|:) .*$/, ""),
		);
		return originals.filter(Boolean).map((name) => `${target}#${name}`);
	});
}
