/** Finds and reads a site's files as Netlify does, and nothing outside the site. */
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { StaticHandler } from "@netlify/static";

/** A file's content with the headers that Netlify gives by itself: its type and the default for caches. */
export type PublicFile = { headers: Headers; body: Buffer<ArrayBuffer> };

/** Files that Netlify reads and does not serve. */
const RULES = /^\/_(headers|redirects)\/?$/i;

/** The files that an address may stand for. */
const FORMS = ["", ".html", ".htm", "/index.html", "/index.htm"];

/** The file for an address, if there is one. */
export async function readPublic(folder: string, address: URL): Promise<PublicFile | undefined> {
	if (RULES.test(address.pathname) || (await leadsOutside(folder, address.pathname))) return undefined;
	const match = await new StaticHandler({ directory: path.resolve(folder) }).match(new Request(address));
	if (!match) return undefined;
	const response = await match.handle();
	return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** Whether an address means a folder's page but lacks the slash at its end; Netlify then redirects. */
export async function lacksSlash(folder: string, { pathname }: URL): Promise<boolean> {
	if (pathname.endsWith("/") || (await leadsOutside(folder, pathname))) return false;
	const page = await stat(path.join(folder, pathname, "index.html")).catch(() => undefined);
	return page?.isFile() === true;
}

/**
 * Whether a link would lead out of the site. Dots cannot: a `URL` has resolved them, and Netlify's code looks for the
 * path as it is, so that an encoded slash stays part of a name.
 */
async function leadsOutside(folder: string, pathname: string): Promise<boolean> {
	const root = await realpath(folder);
	const named = path.join(root, pathname.replace(/\/+$/, ""));
	const places = await Promise.all(FORMS.map((form) => realpath(named + form).catch(() => root)));
	return places.some((place) => place !== root && !place.startsWith(root + path.sep));
}
