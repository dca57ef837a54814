/** Code is for any board: which one it is stands in the data, and nowhere else. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../scripts/project-root.ts";

const { name, address } = parse(readFileSync(path.join(ROOT, "data/board.yaml"), "utf8")) as { name: string; address: string };

/** The boards that this project has had, and the one in `data/`. The first is known by its telephone numbers too. */
const NAMES = ["kirklees", "huddersfield", "01484", "exampleshire", name, new URL(address).hostname].map((one) => one.toLowerCase());

const files = globSync(["{scripts,site,.github}/**/*", "{.eleventy.ts,netlify.toml,tsconfig.json,.ci/run}"], {
	cwd: ROOT,
	withFileTypes: true,
})
	.filter((entry) => entry.isFile())
	.map((entry) => path.join(entry.parentPath, entry.name));

test("no file of scripts/, site/ or what runs them names a board", () => {
	expect(files.length).toBeGreaterThan(250);
	const found = files.flatMap((file) => {
		const text = readFileSync(file, "latin1").toLowerCase();
		return NAMES.filter((word) => text.includes(word)).map((word) => `${path.relative(ROOT, file)}: ${word}`);
	});
	expect(found).toEqual([]);
});
