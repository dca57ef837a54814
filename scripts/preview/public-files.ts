import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { StaticHandler } from "@netlify/static";

/** A file with the headers that Netlify sets by default, for the content type and for caching. */
export type PublicFile = { headers: Headers; body: Buffer<ArrayBuffer> };

/** Matches the paths of files that Netlify reads but does not serve. */
const RULES = /^\/_(headers|redirects)\/?$/i;

/** Suffixes that Netlify may add to an address to find the file for it. */
const SUFFIXES = ["", ".html", ".htm", "/index.html", "/index.htm"];

/**
 * Finds the file for an address in the same way as Netlify, but never outside the site's folder. Returns undefined if there is no
 * file.
 */
export async function readPublicFile(folder: string, address: URL): Promise<PublicFile | undefined> {
	if (RULES.test(address.pathname) || (await leadsOutside(folder, address.pathname))) return undefined;
	const match = await new StaticHandler({ directory: path.resolve(folder) }).match(new Request(address));
	if (!match) return undefined;
	const response = await match.handle();
	return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/**
 * Checks whether an address lacks the trailing slash of a folder's page. If so, Netlify redirects to the address with the slash.
 */
export async function lacksTrailingSlash(folder: string, { pathname }: URL): Promise<boolean> {
	if (pathname.endsWith("/") || (await leadsOutside(folder, pathname))) return false;
	const page = await stat(path.join(folder, pathname, "index.html")).catch(() => undefined);
	return page?.isFile() === true;
}

/**
 * Checks whether a symbolic link leads out of the site's folder. Dot segments cannot lead out, because `URL` resolves them.
 * Encoded slashes cannot lead out either, because Netlify's code does not decode the path and treats the slashes as part of a
 * name.
 */
async function leadsOutside(folder: string, pathname: string): Promise<boolean> {
	const root = await realpath(folder);
	const named = path.join(root, pathname.replace(/\/+$/, ""));
	const targets = await Promise.all(SUFFIXES.map((suffix) => realpath(named + suffix).catch(() => root)));
	return targets.some((target) => target !== root && !target.startsWith(root + path.sep));
}
