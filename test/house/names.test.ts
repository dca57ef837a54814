/** Checks that the code can be used by any board: only the data says which board the site is for. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../scripts/project-root.ts";

const { name, address } = parse(readFileSync(path.join(ROOT, "data/board.yaml"), "utf8")) as { name: string; address: string };

/**
 * Names of the boards that have used this project, including the one in `data/`. The first can also be recognised by its
 * area's name and dialling code.
 */
const NAMES = ["kirklees", "huddersfield", "01484", "exampleshire", name, new URL(address).hostname].map((one) => one.toLowerCase());

const files = globSync(["{scripts,site,.github}/**/*", "{.eleventy.ts,netlify.toml,tsconfig.json,.ci/run}"], {
	cwd: ROOT,
	withFileTypes: true,
})
	.filter((entry) => entry.isFile())
	.map((entry) => path.join(entry.parentPath, entry.name));

test("no code, workflow or configuration file names a board", () => {
	expect(files.length).toBeGreaterThan(250);
	const found = files.flatMap((file) => {
		const text = readFileSync(file, "latin1").toLowerCase();
		return NAMES.filter((word) => text.includes(word)).map((word) => `${path.relative(ROOT, file)}: ${word}`);
	});
	expect(found).toEqual([]);
});
