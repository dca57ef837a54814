import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { RedirectsHandler } from "@netlify/redirects";

/**
 * A redirect rule that matches an address. `target`: the address to redirect to, or of the page to serve. `forced`: applies even
 * where a file exists. `external`: leads to another site.
 */
export type Redirect = { status: number; target: URL; forced: boolean; external: boolean };

export type Rules = { headersFor: (address: URL) => Headers; redirectFor: (address: URL) => Promise<Redirect | undefined> };

/**
 * Reads all rules for a finished site with Netlify's own packages.
 * @param folder the site; its `_headers` and `_redirects` are optional
 * @param configFile `netlify.toml`
 * @throws when a rule cannot be read: the site would silently lack security headers or 410 responses
 */
export async function readRules(folder: string, configFile: string): Promise<Rules> {
	const from = { netlifyConfigPath: configFile, minimal: false };
	const { headers, errors } = await parseAllHeaders({ ...from, headersFiles: [path.join(folder, "_headers")], configHeaders: [] });
	// The engine below reads the redirects again, but only logs errors.
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
		// Netlify's engine lets a later rule win. Joining the values instead makes a header that is set twice visible.
		headersFor({ pathname }) {
			const found = new Headers();
			for (const rule of headers) {
				if (!("forRegExp" in rule) || !rule.forRegExp.test(pathname)) continue;
				for (const [name, value] of Object.entries(rule.values)) found.append(name, value);
			}
			return found;
		},
		// Only the engine's matching is used: its handler responds 200 for every target, even for a 410 rule.
		async redirectFor(address) {
			const match = await engine.match(new Request(address));
			return match && { status: match.statusCode, target: match.target, forced: match.force, external: match.external };
		},
	};
}
