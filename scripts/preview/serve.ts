import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { compress } from "./compress.ts";
import { withConsistentVersion } from "./consistent-version.ts";
import { guardResponse, readGuard } from "./edge-guard.ts";
import { EVENTS_ADDRESS, EventStreams, injectReload, reloadScript, SCRIPT_ADDRESS } from "./live-reload.ts";
import { readRules } from "./netlify-rules.ts";
import { type PreviewResponse, plainText, respond } from "./respond.ts";

const HOST = "127.0.0.1";

export type ServerOptions = { folder: string; configFile: string; port?: number; inject?: boolean; now?: () => Date };

/**
 * A running preview server. `reload` reads Netlify's header and redirect rules again. It also reloads every open page that
 * contains the reload script.
 */
export type LocalServer = { url: string; reload: () => void; close: () => Promise<void> };

/**
 * Serves a built site as Netlify would, on this computer only.
 * @param folder the folder with the built site. It is read on each request, so a build may replace it at any time
 * @param configFile the path of `netlify.toml`
 * @param inject whether to add the reload script to pages
 * @param now returns the time that counts as the present when the edge function checks whether reports have expired
 * @throws the system's error if the port cannot be used
 */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
	const { folder, configFile, port = 0, inject = false, now = () => new Date() } = options;
	const streams = new EventStreams();
	let cached: { version: string; rules: ReturnType<typeof readAllRules> } | undefined;
	const rulesOf = (version: string) => {
		if (cached?.version !== version) cached = { version, rules: readAllRules(folder, configFile) };
		return cached.rules;
	};
	const fromSite = async (address: URL): Promise<PreviewResponse> => {
		const response = await withConsistentVersion(folder, async (version) => {
			const [rules, guard] = await rulesOf(version);
			return (guard && (await guardResponse(guard, address, now()))) ?? respond(address, folder, rules);
		});
		if (!response) return plainText(503, "The site is being replaced. Try again.", { "retry-after": "1" });
		return inject ? injectReload(response) : response;
	};

	const handle = async ({ method, url = "" }: IncomingMessage): Promise<PreviewResponse> => {
		if (method !== "GET" && method !== "HEAD") return plainText(405, "This server only supports GET and HEAD.", { allow: "GET, HEAD" });
		const address = addressOf(url);
		if (!address) return plainText(400, "This is not a valid address.");
		return inject && address.pathname === SCRIPT_ADDRESS ? reloadScript() : fromSite(address);
	};

	const server = createServer((request, response) => {
		if (inject && request.method === "GET" && request.url === EVENTS_ADDRESS) return streams.add(response);
		void handle(request)
			.catch((error: unknown) => plainText(500, error instanceof Error ? error.message : String(error)))
			.then((result) => compress(result, String(request.headers["accept-encoding"] ?? "")))
			.then((result) => send(response, result, request.method === "HEAD"));
	});
	server.listen(port, HOST);
	await once(server, "listening");
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}/`,
		reload() {
			cached = undefined;
			streams.reload();
		},
		async close() {
			const closed = once(server, "close");
			streams.close();
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

function readAllRules(folder: string, configFile: string) {
	return Promise.all([readRules(folder, configFile), readGuard(folder)]);
}

/** Parses the address of a request. Returns undefined if its percent-encoding is broken, which Netlify's code does not handle. */
function addressOf(given: string): URL | undefined {
	if (!given.startsWith("/")) return undefined;
	try {
		const address = new URL(`http://${HOST}${given}`);
		decodeURIComponent(address.pathname);
		return address;
	} catch {
		return undefined;
	}
}

function send(response: ServerResponse, { status, headers, body }: PreviewResponse, headOnly: boolean): void {
	response.writeHead(status, { ...Object.fromEntries(headers), "content-length": body?.length ?? 0 });
	response.end(headOnly ? undefined : body);
}
