/** The web editor as a folder of files, for a site of its own behind a password: it works on a repository on GitHub. */
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readSources } from "../data-folder/read-sources.ts";
import { readRecords } from "../records/records.ts";
import { configuration } from "./configuration.ts";
import { CMS, headers, page, startScript } from "./editor-page.ts";

/** What the editor needs of GitHub: its interface, and the pictures of those who sign in. */
const GITHUB = { connect: "https://api.github.com", images: "https://avatars.githubusercontent.com" };

/** The folder is there already and holds something that is not ours to overwrite. */
export class NotEmptyError extends Error {}

/**
 * Writes the editor.
 * @param data the data folder: its vocabulary gives the choices
 * @param output a folder that is empty or does not exist
 * @param place the data folder's path in the repository
 * @throws {NotEmptyError} when the folder holds anything
 */
export async function writeEditor({
	data,
	output,
	repository,
	branch,
	place,
}: {
	data: string;
	output: string;
	repository: string;
	branch: string;
	place: string;
}): Promise<void> {
	if ((await readdir(output).catch(() => [])).length > 0) throw new NotEmptyError();
	const { records } = readRecords(await readSources(data));
	const cms = `cms-${await fingerprint()}`;
	await mkdir(output, { recursive: true });
	await cp(CMS, path.join(output, cms), { recursive: true, filter: (source) => !source.endsWith(".map") });
	const write = (name: string, text: string) => writeFile(path.join(output, name), text);
	await write("index.html", page(["start.js"]));
	await write("start.js", startScript(cms));
	await write("config.json", `${JSON.stringify(configuration(records, { repository, branch }, place), undefined, "\t")}\n`);
	await write("robots.txt", "User-agent: *\nDisallow: /\n");
	await write("_headers", headersFile(cms));
}

/** What names the program's folder: a new version of it has a new address, so that no browser runs an old part of it. */
async function fingerprint(): Promise<string> {
	return createHash("sha256")
		.update(await readFile(path.join(CMS, "index.js")))
		.digest("hex")
		.slice(0, 10);
}

function headersFile(cms: string): string {
	const lines = Object.entries(headers(GITHUB)).map(([name, value]) => `  ${name}: ${value}`);
	// Without a rule of its own a file is asked for anew at each visit, as the page must be.
	return `/*\n${lines.join("\n")}\n\n/${cms}/*\n  cache-control: public, max-age=31536000, immutable\n`;
}
