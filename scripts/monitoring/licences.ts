import { promisify } from "node:util";
import licensee from "licensee";

/** A package and its licence. `licence` is an SPDX expression, or undefined if the package does not name a licence. */
export type Licensed = { name: string; version: string; licence: string | undefined; isAllowed: boolean };

/**
 * SPDX identifiers of the licences that let anyone use, change and redistribute the code together with ours. MPL-2.0 requires
 * that changes to files under MPL-2.0 are published, but we do not change any of these files.
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

/**
 * Packages that are allowed in one version only. The `spdx-` packages contain parts of the SPDX specification, which is under
 * CC-BY-3.0.
 */
const ALLOWED_BY_NAME = {
	"dejavu-fonts-ttf": "2.37.3", // has the Bitstream Vera licence, which is like MIT except that changed fonts need another name
	callsite: "1.0.0", // names its licence (MIT) only in Readme.md
	"png-js": "2.0.0", // names its licence (MIT) only in LICENSE
	"spdx-exceptions": "2.5.0",
	"spdx-expression-validate": "2.0.0",
	"spdx-ranges": "2.1.1",
};

/**
 * Finds every package in `node_modules` and its licence. Optional packages for other platforms are not installed, so their licences
 * are not checked.
 * @param root the project's folder
 */
export async function licencesIn(root: string): Promise<Licensed[]> {
	const configuration = { licenses: { spdx: ALLOWED }, packages: ALLOWED_BY_NAME, corrections: true };
	const results = await promisify(licensee)(configuration, root);
	return results
		.flatMap((result) => [result, ...(result.duplicates ?? [])])
		.map(({ name, version, license, approved }) => ({ name, version, licence: license, isAllowed: approved }));
}
