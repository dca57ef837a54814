/**
 * Compiles style sheets and scripts. The name of each file includes a hash of its content, so browsers can cache the file
 * indefinitely.
 */
import { hash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import type { Assets } from "../../site/site-data.ts";
import { ROOT } from "../project-root.ts";
import { type Sheets, startStyles, stylesFor } from "./styles.ts";

const SOURCE = "site/assets";

/**
 * Starts compiling `site/assets` on other threads and in other processes, so that the records can be read in the meantime.
 * @returns a function that waits for the compilers, writes the files to `folder/assets` and returns their addresses
 */
export async function startAssets(): Promise<(folder: string) => Promise<Assets>> {
	const styles = await startStyles();
	const scripts = Promise.all(["site.ts", "search.ts", "recommendations.ts"].map(bundle));
	// If a script cannot be compiled, the returned function throws the error. Without this handler, the error would end the
	// process before that.
	scripts.catch(() => {});
	return async (folder) => writeAssets(await styles(), await scripts, folder);
}

async function writeAssets(sheets: Sheets, scripts: readonly string[], folder: string): Promise<Assets> {
	const target = path.join(folder, "assets");
	await mkdir(target, { recursive: true });
	const write = async (name: string, extension: string, content: string | Uint8Array) => {
		const file = `${name}.${hash("sha256", content).slice(0, 10)}.${extension}`;
		await writeFile(path.join(target, file), content);
		return `/assets/${file}`;
	};
	const { every, some, paper } = await stylesFor(sheets, [await templateCode(), ...scripts].join("\n"));
	const styles = await Promise.all([...some].map(async ([name, css]) => [name, await write(name, "css", css)] as const));
	const [site = "", search = "", recommendations = ""] = scripts;
	const iconSource = await readFile(path.join(ROOT, SOURCE, "images/icon.svg"));
	const [style, printStyle, script, searchScript, recommendationsScript, icon] = await Promise.all([
		write("style", "css", every),
		write("print", "css", paper),
		write("site", "js", site),
		write("search", "js", search),
		write("recommendations", "js", recommendations),
		write("icon", "svg", iconSource),
	]);
	return { style, styles: Object.fromEntries(styles) as Assets["styles"], printStyle, script, searchScript, recommendationsScript, icon };
}

/** Returns the source code of all pages and components, which includes every CSS class that they use. */
async function templateCode(): Promise<string> {
	const folder = path.join(ROOT, "site");
	const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
	return (await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")))).join("\n");
}

async function bundle(entry: string): Promise<string> {
	const {
		outputFiles: [output],
	} = await build({
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
	return output?.text ?? "";
}
