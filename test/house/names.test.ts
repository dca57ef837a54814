/** Checks that no code names a board, so that any board can use the code. Only the data names the board. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../scripts/project-root.ts";

const { name, address } = parse(readFileSync(path.join(ROOT, "data/board.yaml"), "utf8")) as { name: string; address: string };

/**
 * Lower-case names that identify a board: earlier boards that used this project, and the board in `data/`. The list
 * includes the name and the dialling code of the first board's area.
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
