/** Netlify's order of deciding: a forced rule, a file, any other rule, the page for what is not found. */

import type { Redirect, Rules } from "./netlify-rules.ts";
import { lacksSlash, type PublicFile, readPublic } from "./public-files.ts";

/** An answer as it goes to the browser. */
export type Answer = { status: number; headers: Headers; body?: Buffer<ArrayBuffer> };

/**
 * Answers a request for an address.
 * @param address what is asked for
 * @param folder the site
 * @param rules its rules
 */
export async function answer(address: URL, folder: string, rules: Rules): Promise<Answer> {
	const serve = (status: number, { headers, body }: PublicFile): Answer => {
		for (const [name, value] of rules.headersFor(address)) headers.set(name, value);
		return { status, headers, body };
	};
	const notFound = async (): Promise<Answer> => {
		const page = await readPublic(folder, new URL("/404.html", address));
		return page ? serve(404, page) : plain(404, "There is no such page, and the site has no 404.html.");
	};
	const follow = async ({ status, target, external }: Redirect): Promise<Answer> => {
		if (status >= 300 && status < 400) return goTo(status, external ? target.href : `${target.pathname}${target.search}${target.hash}`);
		if (external) return plain(501, `This server does not fetch ${target.href}; Netlify would.`);
		const page = await readPublic(folder, target);
		return page ? serve(status, page) : notFound();
	};

	const redirect = await rules.redirectFor(address);
	if (redirect?.forced) return follow(redirect);
	if (await lacksSlash(folder, address)) return goTo(301, `${address.pathname}/${address.search}`);
	const file = await readPublic(folder, address);
	if (file) return serve(200, file);
	return redirect ? follow(redirect) : notFound();
}

/** A sentence of the server's own. */
export function plain(status: number, words: string, headers: Record<string, string> = {}): Answer {
	return { status, headers: new Headers({ "content-type": "text/plain; charset=utf-8", ...headers }), body: Buffer.from(`${words}\n`) };
}

function goTo(status: number, location: string): Answer {
	return { status, headers: new Headers({ location }) };
}
