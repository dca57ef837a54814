/** Looks into a finished site, its search index included. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** Every file of a folder, as paths with `/` from its root, in order. */
export function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}

/** Every HTML page of a site, as its address. */
export function pagesOf(site: string): string[] {
	return filesOf(site)
		.filter((file) => file.endsWith(".html"))
		.map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

/** The text of a file of a site. */
export function read(site: string, file: string): string {
	return readFileSync(path.join(site, file), "utf8");
}

/** The file behind an address. */
export function fileAt(address: string): string {
	return `${address.replace(/^\//, "")}${address.endsWith("/") ? "index.html" : ""}`;
}

/** Each file with a digest of its bytes: two sites are the same where these are. */
export function fingerprint(site: string): Record<string, string> {
	return Object.fromEntries(
		filesOf(site).map((file) => [
			file,
			createHash("sha256")
				.update(readFileSync(path.join(site, file)))
				.digest("hex"),
		]),
	);
}

/** All that can be read in a site, Pagefind's compressed files opened: one text for each file. */
export function readableTexts(site: string): Map<string, string> {
	return new Map(
		filesOf(site).map((file) => {
			const bytes = readFileSync(path.join(site, file));
			const opened = /\.pf_(fragment|meta|index|filter)$|\.pagefind$/.test(file) && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
			return [file, opened.toString("latin1")];
		}),
	);
}

/** The files of a site in which a text stands, in their content or their name. */
export function filesWith(site: string, text: string): string[] {
	const inBytes = Buffer.from(text, "utf8").toString("latin1");
	return [...readableTexts(site)].filter(([file, content]) => content.includes(inBytes) || file.includes(text)).map(([file]) => file);
}

/** Noon of the day for which a site was made: the clock to serve it by, since a site is guarded by the real time else. */
export function noonOf(site: string): Date {
	const { asOf } = JSON.parse(read(site, "build.json")) as { asOf: string };
	return new Date(`${asOf}T12:00:00Z`);
}
