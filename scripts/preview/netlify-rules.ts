import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { RedirectsHandler } from "@netlify/redirects";

/**
 * A redirect rule that matches an address. `target` is the address to redirect to, or the address of the page to serve. A
 * `forced` rule applies even if a file exists. If `external` is true, the target is on another site.
 */
export type Redirect = { status: number; target: URL; forced: boolean; external: boolean };

export type Rules = { headersFor: (address: URL) => Headers; redirectFor: (address: URL) => Promise<Redirect | undefined> };

/**
 * Reads all header and redirect rules for a built site, using Netlify's own packages.
 * @param folder the folder with the built site. Its files `_headers` and `_redirects` are optional
 * @param configFile the path of `netlify.toml`
 * @throws if a rule cannot be read. Otherwise the site would silently lack security headers or 410 responses
 */
export async function readRules(folder: string, configFile: string): Promise<Rules> {
	const from = { netlifyConfigPath: configFile, minimal: false };
	const { headers, errors } = await parseAllHeaders({ ...from, headersFiles: [path.join(folder, "_headers")], configHeaders: [] });
	// The rules engine below reads the redirects again, but only logs errors instead of throwing them.
	const redirects = await parseAllRedirects({ ...from, redirectsFiles: [path.join(folder, "_redirects")], configRedirects: [] });
	const messages = [...errors, ...(redirects.errors as Error[])].map(({ message }) => message);
	if (messages.length > 0) throw new Error(messages.join("\n"));
	const engine = new RedirectsHandler({
		configPath: configFile,
		configRedirects: [],
		jwtRoleClaim: "",
		jwtSecret: "",
		projectDir: folder,
		publicDir: folder,
	});
	return {
		// In Netlify's rules engine, a later rule overrides an earlier rule. Here the values are joined instead, to reveal
		// headers that are set twice.
		headersFor({ pathname }) {
			const found = new Headers();
			for (const rule of headers) {
				if (!("forRegExp" in rule) || !rule.forRegExp.test(pathname)) continue;
				for (const [name, value] of Object.entries(rule.values)) found.append(name, value);
			}
			return found;
		},
		// Only the engine's matching is used. Its request handler would respond with 200 for every target, even under a 410 rule.
		async redirectFor(address) {
			const match = await engine.match(new Request(address));
			return match && { status: match.statusCode, target: match.target, forced: match.force, external: match.external };
		},
	};
}
