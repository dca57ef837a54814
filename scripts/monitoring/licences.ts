import { promisify } from "node:util";
import licensee from "licensee";

/** `licence`: an SPDX expression; undefined where the package names no licence. */
export type Licensed = { name: string; version: string; licence: string | undefined; isAllowed: boolean };

/**
 * SPDX identifiers of the licences that let anyone use, change and redistribute the code beside ours. MPL-2.0 requires that
 * changes to its own files are published: we change none.
 */
const ALLOWED = [
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
];

/** Packages that are allowed in one version. The SPDX packages contain parts of its specification, under CC-BY-3.0. */
const ALLOWED_BY_NAME = {
	callsite: "1.0.0", // states MIT in Readme.md only
	"png-js": "2.0.0", // states MIT in LICENSE only
	"spdx-exceptions": "2.5.0",
	"spdx-expression-validate": "2.0.0",
	"spdx-ranges": "2.1.1",
};

/**
 * Finds every package below `node_modules`. Optional packages for other platforms are not installed, so their licences are
 * not checked.
 * @param root the project's folder
 */
export async function licencesIn(root: string): Promise<Licensed[]> {
	const configuration = { licenses: { spdx: ALLOWED }, packages: ALLOWED_BY_NAME, corrections: true };
	const results = await promisify(licensee)(configuration, root);
	return results
		.flatMap((result) => [result, ...(result.duplicates ?? [])])
		.map(({ name, version, license, approved }) => ({ name, version, licence: license, isAllowed: approved }));
}
