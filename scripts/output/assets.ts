/** Styles and scripts, compiled and named by their content, so that they can be cached for ever. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { compileAsync } from "sass";
import type { Assets } from "../../site/site-data.ts";

const SOURCE = "site/assets";

/** Where the site's code is, whatever folder a command is run from. */
const ROOT = path.resolve(import.meta.dirname, "../..");

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
	const [style, script, searchScript, icon] = await Promise.all([
		compileStyle().then((css) => keep("style", "css", css)),
		bundle("site.ts").then((code) => keep("site", "js", code)),
		bundle("search.ts").then((code) => keep("search", "js", code)),
		readFile(path.join(ROOT, SOURCE, "images/icon.svg")).then((image) => keep("icon", "svg", image)),
	]);
	return { style, script, searchScript, icon };
}

async function compileStyle(): Promise<string> {
	const { css } = await compileAsync(path.join(ROOT, SOURCE, "styles/site.scss"), {
		loadPaths: [path.join(ROOT, "node_modules")],
		style: "compressed",
		quietDeps: true,
	});
	return css;
}

async function bundle(entry: string): Promise<Uint8Array> {
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
	return output.contents;
}
