/** Styles and scripts, compiled and named by their content, so that they can be cached for ever. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import type { Assets } from "../../site/site-data.ts";
import { ROOT } from "../project-root.ts";
import { beginStyles, type Sheets, stylesFor } from "./styles.ts";

const SOURCE = "site/assets";

/**
 * Begins to compile everything under `site/assets`. Other threads and processes do that, so there is something else to do
 * meanwhile.
 * @returns what writes it into `folder/assets`, and says the addresses that pages refer to
 */
export async function beginAssets(): Promise<(folder: string) => Promise<Assets>> {
	const styles = await beginStyles();
	const scripts = Promise.all(["site.ts", "search.ts", "recommendations.ts"].map(bundle));
	// What it throws is thrown where it is waited for.
	scripts.catch(() => {});
	return async (folder) => writeAssets(await styles(), await scripts, folder);
}

async function writeAssets(sheets: Sheets, scripts: readonly string[], folder: string): Promise<Assets> {
	const target = path.join(folder, "assets");
	await mkdir(target, { recursive: true });
	const keep = async (name: string, extension: string, content: string | Uint8Array) => {
		const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
		const file = `${name}.${hash}.${extension}`;
		await writeFile(path.join(target, file), content);
		return `/assets/${file}`;
	};
	const { every, some, paper } = await stylesFor(sheets, [await templateCode(), ...scripts].join("\n"));
	const styles = await Promise.all([...some].map(async ([name, css]) => [name, await keep(name, "css", css)] as const));
	const [site = "", search = "", recommendations = ""] = scripts;
	const [style, printStyle, script, searchScript, recommendationsScript, icon] = await Promise.all([
		keep("style", "css", every),
		keep("print", "css", paper),
		keep("site", "js", site),
		keep("search", "js", search),
		keep("recommendations", "js", recommendations),
		keep("icon", "svg", await readFile(path.join(ROOT, SOURCE, "images/icon.svg"))),
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
