/** Reads the imports of a TypeScript file from its text. */
import path from "node:path";

/** One import. `target` is a path from the project's folder where `ours` is true, else the name of a package. */
export type Import = { target: string; ours: boolean; typeOnly: boolean };

/** `import … from "x"` and `export … from "x"`, over several lines too. Groups: `type`, the name. */
const FROM = /^\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s*["']([^"']+)["']/gm;
/** `import "x"`. */
const BARE = /^\s*import\s*["']([^"']+)["']/gm;
/** `import("x")` and `require("x")`; the group is missing where the name is computed. */
const CALL = /\b(?:import|require)\s*\(\s*(?:["'`]([^"'`$]+)["'`])?/g;

/** The target of an import whose name is computed at run time. */
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

/** The package that an import names: `csv-stringify` of `csv-stringify/sync`, `@11ty/eleventy` of `@11ty/eleventy/UserConfig`. */
export function packageOf(name: string): string {
	return name
		.split("/")
		.slice(0, name.startsWith("@") ? 2 : 1)
		.join("/");
}

/** Circles in a graph of imports, written as `a → b → a`. At least one is found where there are any. */
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

/** Names of the values that a file exports; types are not among them, nor is a default export. */
export function exportsOf(text: string): string[] {
	return [...text.matchAll(/^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|enum) (\w+)/gm)].map(([, name = ""]) => name);
}

/** `import { a } from`, `export { a } from`, and `const { a } = await import(…)`. */
const NAMES = /^(?:(?:import|export) (?:type )?|\s+const )\{([^}]*)\} (?:from |= await import\()"(\.[^"]+)"\)?;$/gm;

/** What a file imports by name from files of this project, each as `path#name`. */
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
