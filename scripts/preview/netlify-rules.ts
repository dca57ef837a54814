/** What Netlify would do with an address: its header and redirect rules, read by Netlify's own code. */
import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { RedirectsHandler } from "@netlify/redirects";

/** A redirect rule that matches an address, whatever its status. */
export type Redirect = {
	status: number;
	/** The address to go to, or whose page is served. */
	target: URL;
	/** It holds even where there is a file. */
	forced: boolean;
	/** It leads to another site. */
	external: boolean;
};

/** The headers and redirects of a site, by address. */
export type Rules = {
	headersFor: (address: URL) => Headers;
	redirectFor: (address: URL) => Promise<Redirect | undefined>;
};

/**
 * Reads all rules for a finished site.
 * @param folder the site, with its `_headers` and `_redirects` if it has them
 * @param configFile `netlify.toml`
 * @throws when a rule cannot be read, since the site would silently go without its security headers or its 410s
 */
export async function readRules(folder: string, configFile: string): Promise<Rules> {
	const from = { netlifyConfigPath: configFile, minimal: false };
	const { headers, errors } = await parseAllHeaders({ ...from, headersFiles: [path.join(folder, "_headers")], configHeaders: [] });
	// The engine below reads the redirects again, but only mentions mistakes on the console.
	const { errors: faults } = await parseAllRedirects({ ...from, redirectsFiles: [path.join(folder, "_redirects")], configRedirects: [] });
	const messages = [...errors, ...(faults as Error[])].map(({ message }) => message);
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
		// Netlify's engine lets a later rule win. Joining the values instead shows a header set twice for what it is.
		headersFor({ pathname }) {
			const found = new Headers();
			for (const rule of headers) {
				if (!("forRegExp" in rule) || !rule.forRegExp.test(pathname)) continue;
				for (const [name, value] of Object.entries(rule.values)) found.append(name, value);
			}
			return found;
		},
		// Only the engine's matching is used: its handling serves every target with status 200, a 410 too.
		async redirectFor(address) {
			const match = await engine.match(new Request(address));
			return match && { status: match.statusCode, target: match.target, forced: match.force, external: match.external };
		},
	};
}
