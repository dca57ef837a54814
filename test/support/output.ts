/** Reads a built site, including its search index. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** Sorted paths of a folder's files, relative to it and with `/`. */
export function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}

/** Addresses of a site's HTML pages. */
export function pagesOf(site: string): string[] {
	return filesOf(site)
		.filter((file) => file.endsWith(".html"))
		.map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

export function read(site: string, file: string): string {
	return readFileSync(path.join(site, file), "utf8");
}

/** The file that is served at an address. */
export function fileAt(address: string): string {
	return `${address.replace(/^\//, "")}${address.endsWith("/") ? "index.html" : ""}`;
}

/** A digest of each file. Two sites are equal if these are. */
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

/** The content of every file as Latin-1, with Pagefind's compressed files decompressed. */
export function readableTexts(site: string): Map<string, string> {
	return new Map(
		filesOf(site).map((file) => {
			const bytes = readFileSync(path.join(site, file));
			const opened = /\.pf_(fragment|meta|index|filter)$|\.pagefind$/.test(file) && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
			return [file, opened.toString("latin1")];
		}),
	);
}

/** The files that contain a text in their content or their name. */
export function filesContaining(site: string, text: string): string[] {
	const inBytes = Buffer.from(text, "utf8").toString("latin1");
	return [...readableTexts(site)].filter(([file, content]) => content.includes(inBytes) || file.includes(text)).map(([file]) => file);
}

/**
 * Noon of the day for which a site was built. Serve the site with this clock; with the real time, the guard would stop reports that
 * have expired since.
 */
export function noonOf(site: string): Date {
	const { asOf } = JSON.parse(read(site, "build.json")) as { asOf: string };
	return new Date(`${asOf}T12:00:00Z`);
}
