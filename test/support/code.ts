/** Lists the project's files, for tests that check the code itself. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/project-root.ts";

const GENERATED = /^(?:node_modules|\.git|\.cache|coverage|_site.*)$/;

function tree(folder = ""): string[] {
	return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		if (folder === "" && GENERATED.test(entry.name)) return [];
		const file = path.posix.join(folder, entry.name);
		return entry.isDirectory() ? tree(file) : [file];
	});
}

/** The paths of all files that are not generated, relative to the project's folder. */
export const FILES: readonly string[] = tree();

export const CODE: readonly string[] = FILES.filter((file) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file));

export function textOf(file: string): string {
	return readFileSync(path.join(ROOT, file), "utf8");
}
