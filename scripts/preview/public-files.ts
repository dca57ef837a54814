import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { StaticHandler } from "@netlify/static";

/** A file with the headers that Netlify sets by default: content type and caching. */
export type PublicFile = { headers: Headers; body: Buffer<ArrayBuffer> };

/** Files that Netlify reads but does not serve. */
const RULES = /^\/_(headers|redirects)\/?$/i;

/** What may have to be added to an address to get the path of its file. */
const SUFFIXES = ["", ".html", ".htm", "/index.html", "/index.htm"];

/** Finds the file for an address in the same way as Netlify, but never outside the site. Returns undefined if there is none. */
export async function readPublicFile(folder: string, address: URL): Promise<PublicFile | undefined> {
	if (RULES.test(address.pathname) || (await leadsOutside(folder, address.pathname))) return undefined;
	const match = await new StaticHandler({ directory: path.resolve(folder) }).match(new Request(address));
	if (!match) return undefined;
	const response = await match.handle();
	return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** True if the address lacks the trailing slash of a folder's page. Netlify then redirects to the address with the slash. */
export async function lacksTrailingSlash(folder: string, { pathname }: URL): Promise<boolean> {
	if (pathname.endsWith("/") || (await leadsOutside(folder, pathname))) return false;
	const page = await stat(path.join(folder, pathname, "index.html")).catch(() => undefined);
	return page?.isFile() === true;
}

/**
 * True if a symbolic link leads out of the site. Dot segments cannot lead out, because `URL` resolves them. Nor can encoded slashes,
 * because Netlify's code does not decode the path and treats them as part of a name.
 */
async function leadsOutside(folder: string, pathname: string): Promise<boolean> {
	const root = await realpath(folder);
	const named = path.join(root, pathname.replace(/\/+$/, ""));
	const targets = await Promise.all(SUFFIXES.map((suffix) => realpath(named + suffix).catch(() => root)));
	return targets.some((target) => target !== root && !target.startsWith(root + path.sep));
}
