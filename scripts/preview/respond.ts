import type { Redirect, Rules } from "./netlify-rules.ts";
import { lacksTrailingSlash, type PublicFile, readPublicFile } from "./public-files.ts";

export type PreviewResponse = { status: number; headers: Headers; body?: Buffer<ArrayBuffer> };

/**
 * Resolves a request in the same order as Netlify. Netlify first applies forced rules and then looks for a file. After that it
 * applies the other rules, and finally serves `404.html`.
 */
export async function respond(address: URL, folder: string, rules: Rules): Promise<PreviewResponse> {
	const serve = (status: number, { headers, body }: PublicFile): PreviewResponse => {
		for (const [name, value] of rules.headersFor(address)) headers.set(name, value);
		return { status, headers, body };
	};
	const notFound = async (): Promise<PreviewResponse> => {
		const page = await readPublicFile(folder, new URL("/404.html", address));
		return page ? serve(404, page) : plainText(404, "This page does not exist, and the site has no 404.html.");
	};
	const follow = async ({ status, target, external }: Redirect): Promise<PreviewResponse> => {
		if (status >= 300 && status < 400)
			return redirectTo(status, external ? target.href : `${target.pathname}${target.search}${target.hash}`);
		if (external) return plainText(501, `Netlify would fetch ${target.href} here; this server does not.`);
		const page = await readPublicFile(folder, target);
		return page ? serve(status, page) : notFound();
	};

	const redirect = await rules.redirectFor(address);
	if (redirect?.forced) return follow(redirect);
	if (await lacksTrailingSlash(folder, address)) return redirectTo(301, `${address.pathname}/${address.search}`);
	const file = await readPublicFile(folder, address);
	if (file) return serve(200, file);
	return redirect ? follow(redirect) : notFound();
}

export function plainText(status: number, message: string, headers: Record<string, string> = {}): PreviewResponse {
	return { status, headers: new Headers({ "content-type": "text/plain; charset=utf-8", ...headers }), body: Buffer.from(`${message}\n`) };
}

function redirectTo(status: number, location: string): PreviewResponse {
	return { status, headers: new Headers({ location }) };
}
