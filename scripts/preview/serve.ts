/** The local server: a finished site as Netlify would serve it, on this machine only. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { compressed } from "./compress.ts";
import { fromOneVersion } from "./consistent-version.ts";
import { readGuard, stoppedBy } from "./edge-guard.ts";
import { EVENTS_ADDRESS, Listeners, reloadScript, SCRIPT_ADDRESS, withReload } from "./live-reload.ts";
import { readRules } from "./netlify-rules.ts";
import { type Answer, answer, plain } from "./respond.ts";

const HOST = "127.0.0.1";

/** What is to be served, and how. */
export type ServerOptions = {
	/** The finished site. Read at each request, so that it may be replaced at any time. */
	folder: string;
	/** `netlify.toml`. */
	configFile: string;
	/** Any free port when absent. */
	port?: number;
	/** Whether pages reload at `reload()`. */
	inject?: boolean;
	/** The clock by which the site's guard decides what is over; without one, this machine's. */
	now?: () => Date;
};

/** A server that runs: where it is, and how to tell and end it. */
export type LocalServer = {
	url: string;
	/** Reads the rules again and, with `inject`, reloads every open page. */
	reload: () => void;
	close: () => Promise<void>;
};

/**
 * Serves a folder.
 * @throws the system's error when the port cannot be used
 */
export async function startServer({
	folder,
	configFile,
	port = 0,
	inject = false,
	now = () => new Date(),
}: ServerOptions): Promise<LocalServer> {
	const listeners = new Listeners();
	let known: { version: string; standing: ReturnType<typeof standingOf> } | undefined;
	const standingAt = (version: string) => {
		if (known?.version !== version) known = { version, standing: standingOf(folder, configFile) };
		return known.standing;
	};
	const fromSite = async (address: URL): Promise<Answer> => {
		const made = await fromOneVersion(folder, async (version) => {
			const [rules, guard] = await standingAt(version);
			return (guard && (await stoppedBy(guard, address, now()))) ?? answer(address, folder, rules);
		});
		if (!made) return plain(503, "The site is being replaced. Try again.", { "retry-after": "1" });
		return inject ? withReload(made) : made;
	};

	const respond = async ({ method, url = "" }: IncomingMessage): Promise<Answer> => {
		if (method !== "GET" && method !== "HEAD") return plain(405, "Pages can only be read here.", { allow: "GET, HEAD" });
		const address = addressOf(url);
		if (!address) return plain(400, "This is not an address.");
		return inject && address.pathname === SCRIPT_ADDRESS ? reloadScript() : fromSite(address);
	};

	const server = createServer((request, response) => {
		if (inject && request.method === "GET" && request.url === EVENTS_ADDRESS) return listeners.add(response);
		void respond(request)
			.catch((error: unknown) => plain(500, error instanceof Error ? error.message : String(error)))
			.then((made) => compressed(made, String(request.headers["accept-encoding"] ?? "")))
			.then((made) => send(response, made, request.method === "HEAD"));
	});
	server.listen(port, HOST);
	await once(server, "listening");
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}/`,
		reload() {
			known = undefined;
			listeners.reload();
		},
		async close() {
			const closed = once(server, "close");
			listeners.close();
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

/** What a finished site is served by, besides its files: the rules for all addresses, and what stops some of them. */
function standingOf(folder: string, configFile: string) {
	return Promise.all([readRules(folder, configFile), readGuard(folder)]);
}

/** The address of a request, if it is one: Netlify's code cannot take a path whose encoding is broken. */
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

function send(response: ServerResponse, { status, headers, body }: Answer, headOnly: boolean): void {
	response.writeHead(status, { ...Object.fromEntries(headers), "content-length": body?.length ?? 0 });
	response.end(headOnly ? undefined : body);
}
