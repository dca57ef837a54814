/** Styles and scripts, compiled and named by their content, so that they can be cached for ever. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import type { Assets } from "../../site/site-data.ts";
import { ROOT } from "./root.ts";
import { stylesFor } from "./styles.ts";

const SOURCE = "site/assets";

/**
 * Compiles everything under `site/assets` into `folder/assets`.
 * @returns the addresses that pages refer to
 */
export async function buildAssets(folder: string): Promise<Assets> {
	const target = path.join(folder, "assets");
	await mkdir(target, { recursive: true });
	const keep = async (name: string, extension: string, content: string | Uint8Array) => {
		const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
		const file = `${name}.${hash}.${extension}`;
		await writeFile(path.join(target, file), content);
		return `/assets/${file}`;
	};
	const [templates, site, search, recommendations, image] = await Promise.all([
		templateCode(),
		bundle("site.ts"),
		bundle("search.ts"),
		bundle("recommendations.ts"),
		readFile(path.join(ROOT, SOURCE, "images/icon.svg")),
	]);
	const { every, some, paper } = await stylesFor([templates, site, search, recommendations].join("\n"));
	const styles = await Promise.all([...some].map(async ([name, css]) => [name, await keep(name, "css", css)] as const));
	const [style, printStyle, script, searchScript, recommendationsScript, icon] = await Promise.all([
		keep("style", "css", every),
		keep("print", "css", paper),
		keep("site", "js", site),
		keep("search", "js", search),
		keep("recommendations", "js", recommendations),
		keep("icon", "svg", image),
	]);
	return { style, styles: Object.fromEntries(styles) as Assets["styles"], printStyle, script, searchScript, recommendationsScript, icon };
}

/** All code of the pages, which names the classes they use. */
async function templateCode(): Promise<string> {
	const folder = path.join(ROOT, "site");
	const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
	return (await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")))).join("\n");
}

async function bundle(entry: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [path.join(ROOT, SOURCE, "scripts", entry)],
		absWorkingDir: ROOT,
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		write: false,
		legalComments: "none",
		logLevel: "silent",
	});
	const [output] = outputFiles;
	if (!output) throw new Error(`esbuild made nothing of ${entry}.`);
	return output.text;
}
