import { hash } from "node:crypto";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readSources } from "../data-folder/read-sources.ts";
import { readRecords } from "../records/records.ts";
import { configuration } from "./configuration.ts";
import { CMS, editorHeaders, editorPage, startScript } from "./editor-page.ts";

/** The origins of GitHub's API and of users' avatars. The Content-Security-Policy must let the editor use both. */
const GITHUB = { connect: "https://api.github.com", images: "https://avatars.githubusercontent.com" };

export class NotEmptyError extends Error {}

/**
 * Writes the web editor as static files for a separate, protected site. The editor saves to a repository on GitHub.
 * @param data the data folder. The editor offers the identifiers of the records in this folder as choices
 * @param output a new or empty folder
 * @param path the data folder's path in the repository
 * @throws {NotEmptyError} if the output folder is not empty
 */
export async function writeEditor({
	data,
	output,
	repository,
	branch,
	path: dataPath,
}: {
	data: string;
	output: string;
	repository: string;
	branch: string;
	path: string;
}): Promise<void> {
	if ((await readdir(output).catch(() => [])).length > 0) throw new NotEmptyError();
	const { records } = readRecords(await readSources(data));
	// Each version of Sveltia CMS has its own address. Otherwise browsers could mix cached files from two versions.
	const cms = `cms-${hash("sha256", await readFile(path.join(CMS, "index.js"))).slice(0, 10)}`;
	await mkdir(output, { recursive: true });
	await cp(CMS, path.join(output, cms), { recursive: true, filter: (source) => !source.endsWith(".map") });
	const write = (name: string, text: string) => writeFile(path.join(output, name), text);
	await write("index.html", editorPage(["start.js"]));
	await write("start.js", startScript(cms));
	await write("config.json", `${JSON.stringify(configuration(records, { repository, branch }, dataPath), undefined, "\t")}\n`);
	await write("robots.txt", "User-agent: *\nDisallow: /\n");
	await write("_headers", headersFile(cms));
}

function headersFile(cms: string): string {
	const lines = Object.entries(editorHeaders(GITHUB)).map(([name, value]) => `  ${name}: ${value}`);
	// Files without a cache-control rule, such as the page, are revalidated by the browser at each visit.
	return `/*\n${lines.join("\n")}\n\n/${cms}/*\n  cache-control: public, max-age=31536000, immutable\n`;
}
