import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { StaticHandler } from "@netlify/static";

/** A file with the headers that Netlify sets by default: content type and caching. */
export type PublicFile = { headers: Headers; body: Buffer<ArrayBuffer> };

/** Files that Netlify reads but does not serve. */
const RULES = /^\/_(headers|redirects)\/?$/i;

/** Suffixes of the files that an address may refer to. */
const SUFFIXES = ["", ".html", ".htm", "/index.html", "/index.htm"];

/** Finds a file as Netlify does, never outside the site; undefined where there is none. */
export async function readPublicFile(folder: string, address: URL): Promise<PublicFile | undefined> {
	if (RULES.test(address.pathname) || (await leadsOutside(folder, address.pathname))) return undefined;
	const match = await new StaticHandler({ directory: path.resolve(folder) }).match(new Request(address));
	if (!match) return undefined;
	const response = await match.handle();
	return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** True where an address is that of a folder's page without the slash at its end: Netlify then redirects. */
export async function lacksTrailingSlash(folder: string, { pathname }: URL): Promise<boolean> {
	if (pathname.endsWith("/") || (await leadsOutside(folder, pathname))) return false;
	const page = await stat(path.join(folder, pathname, "index.html")).catch(() => undefined);
	return page?.isFile() === true;
}

/**
 * True where a symbolic link leads out of the site. Dots cannot lead out: `URL` resolves them, and Netlify's code uses the path
 * undecoded, so an encoded slash stays part of a name.
 */
async function leadsOutside(folder: string, pathname: string): Promise<boolean> {
	const root = await realpath(folder);
	const named = path.join(root, pathname.replace(/\/+$/, ""));
	const targets = await Promise.all(SUFFIXES.map((suffix) => realpath(named + suffix).catch(() => root)));
	return targets.some((target) => target !== root && !target.startsWith(root + path.sep));
}
