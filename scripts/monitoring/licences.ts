/** Finds the licences of installed packages, and decides which licences are allowed. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** `licence`: an SPDX expression; undefined where the package names no licence. */
export type Licensed = { name: string; version: string; licence: string | undefined };

/**
 * SPDX identifiers of the licences that let anyone use, change and redistribute the code beside ours. MPL-2.0 requires that
 * changes to its own files are published: we change none.
 */
const ALLOWED: ReadonlySet<string> = new Set([
	"0BSD",
	"Apache-2.0",
	"BlueOak-1.0.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"CC0-1.0",
	"ISC",
	"MIT",
	"MIT-0",
	"MPL-2.0",
	"Python-2.0",
	"Zlib",
]);

/** Packages that state their licence outside package.json, with the file where they do. */
const STATED: ReadonlyMap<string, string> = new Map([
	["callsite 1.0.0", "MIT"], // Readme.md
	["png-js 2.0.0", "MIT"], // LICENSE
]);

type Manifest = { license?: unknown; licenses?: ReadonlyArray<{ type?: unknown }> };

/**
 * Reads the licence of each package of the lock file that is installed. Optional packages for other platforms are not installed,
 * so their licences are not checked.
 * @param root the project's folder
 */
export async function licencesIn(root: string): Promise<Licensed[]> {
	const lock = JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8")) as {
		packages: Record<string, { version?: string }>;
	};
	const found: Licensed[] = [];
	for (const [place, { version = "" }] of Object.entries(lock.packages)) {
		if (place === "") continue;
		const text = await readFile(path.join(root, place, "package.json"), "utf8").catch(() => undefined);
		const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
		if (text !== undefined) found.push({ name, version, licence: licenceOf(name, version, JSON.parse(text) as Manifest) });
	}
	return found;
}

function licenceOf(name: string, version: string, { license, licenses }: Manifest): string | undefined {
	if (typeof license === "string") return license;
	const types = (licenses ?? []).map(({ type }) => type).filter((type) => typeof type === "string");
	return types.length > 0 ? types.join(" OR ") : STATED.get(`${name} ${version}`);
}

/** True where an SPDX expression is allowed: any side of an `OR`, every side of an `AND`. */
export function isAllowed(licence: string | undefined): boolean {
	if (licence === undefined) return false;
	const choices = licence.replace(/^\((.*)\)$/, "$1").split(" OR ");
	return choices.some((choice) => choice.split(" AND ").every((one) => ALLOWED.has(one.trim())));
}
