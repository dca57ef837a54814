/** Under which licences the packages are that this project is built and tested with, and whether it can live with them. */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** An installed package and its licence as an SPDX expression; none where it names none. */
export type Licensed = { name: string; version: string; licence: string | undefined };

/**
 * Licences that let anyone use, change and pass on the code beside ours, by their SPDX identifiers. MPL-2.0 asks that changes to
 * its own files be published: we change none.
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

/** Packages that say under which licence they are, but not where tools look; with the place where they do. */
const STATED: ReadonlyMap<string, string> = new Map([
	["callsite 1.0.0", "MIT"], // Readme.md
	["png-js 2.0.0", "MIT"], // LICENSE
]);

type Manifest = { license?: unknown; licenses?: ReadonlyArray<{ type?: unknown }> };

/**
 * Every package of the lock file that is installed. What other systems have in its place is not looked at.
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

/** Says whether we can live with a licence: with any of those between which one may choose, with all of those that hold together. */
export function isAllowed(licence: string | undefined): boolean {
	if (licence === undefined) return false;
	const choices = licence.replace(/^\((.*)\)$/, "$1").split(" OR ");
	return choices.some((choice) => choice.split(" AND ").every((one) => ALLOWED.has(one.trim())));
}
