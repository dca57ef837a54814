/** Reads the files of a built site, including its compressed search index. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** Returns the sorted paths of all files in a folder, relative to the folder and with `/` on every platform. */
export function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}

/** Returns the addresses of a site's HTML pages, such as `/reports/`. */
export function pagesOf(site: string): string[] {
	return filesOf(site)
		.filter((file) => file.endsWith(".html"))
		.map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

export function read(site: string, file: string): string {
	return readFileSync(path.join(site, file), "utf8");
}

/** Returns the path of the file that is served at an address: `/reports/` gives `reports/index.html`. */
export function fileAt(address: string): string {
	return `${address.replace(/^\//, "")}${address.endsWith("/") ? "index.html" : ""}`;
}

/** Returns the SHA-256 of each file, keyed by path. Two sites are equal if these objects are equal. */
export function digests(site: string): Record<string, string> {
	return Object.fromEntries(
		filesOf(site).map((file) => [
			file,
			createHash("sha256")
				.update(readFileSync(path.join(site, file)))
				.digest("hex"),
		]),
	);
}

/** Returns the content of every file, decoded as Latin-1 and keyed by path. Pagefind's compressed files are decompressed first. */
export function readableTexts(site: string): Map<string, string> {
	return new Map(
		filesOf(site).map((file) => {
			const bytes = readFileSync(path.join(site, file));
			const opened = /\.pf_(fragment|meta|index|filter)$|\.pagefind$/.test(file) && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
			return [file, opened.toString("latin1")];
		}),
	);
}

/** Returns the paths of the files that contain a string in their content or in their path. */
export function filesContaining(site: string, text: string): string[] {
	const inBytes = Buffer.from(text, "utf8").toString("latin1");
	return [...readableTexts(site)].filter(([file, content]) => content.includes(inBytes) || file.includes(text)).map(([file]) => file);
}

/**
 * Returns noon on the date for which a site was built. A test server needs this time as its clock. With the real time, the edge
 * function would block the reports that have expired since that date.
 */
export function noonOf(site: string): Date {
	const { asOf } = JSON.parse(read(site, "build.json")) as { asOf: string };
	return new Date(`${asOf}T12:00:00Z`);
}
