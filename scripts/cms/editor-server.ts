/** The web editor on this computer: its page, its program and the working copy, for one person and one run. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { readSources } from "../data-folder/read-sources.ts";
import { readRecords } from "../records/records.ts";
import { configuration } from "./configuration.ts";
import { CMS, headers, page, startScript, workingCopyScript } from "./editor-page.ts";
import { largestAt, RefusedError, WorkingCopy } from "./working-copy.ts";

const HOST = "127.0.0.1";
const CMS_PLACE = /^cms\/((?:assets\/|chunks\/)?[\w-]+\.(?:js|wasm|woff2|png))$/;
const TYPES: Readonly<Record<string, string>> = {
	".js": "text/javascript; charset=utf-8",
	".wasm": "application/wasm",
	".woff2": "font/woff2",
	".png": "image/png",
	".pdf": "application/pdf",
	".yaml": "text/yaml; charset=utf-8",
};

/** An editor that is being served: where it is, and how to end it. */
export type Editor = { url: string; close: () => Promise<void> };

type Answer = { status: number; type?: string; body?: string | Buffer; changed?: number };

/**
 * Serves the editor. Its address holds a key of this run, so that no other page or program that can reach this computer's
 * ports can read or write the records.
 * @param folder the data folder
 * @param port any free one when absent
 * @param told what is written and deleted, as it happens
 * @throws the system's error when the port cannot be used
 */
export async function startEditor({
	folder,
	port = 0,
	told = () => {},
}: {
	folder: string;
	port?: number | undefined;
	told?: (words: string) => void;
}): Promise<Editor> {
	const key = randomBytes(16).toString("base64url");
	const copy = new WorkingCopy(folder);
	const own = new Set<string>();

	const respond = async (request: IncomingMessage): Promise<Answer> => {
		if (!isOurOwn(request, own)) return { status: 403, body: "Open the address that npm run edit shows." };
		const [, given, ...rest] = new URL(request.url ?? "", `http://${HOST}`).pathname.split("/");
		if (given !== key) return { status: 404, body: "Open the whole address that npm run edit shows." };
		const place = decodeURIComponent(rest.join("/"));
		if (place.startsWith("files/")) return files(request, place.slice("files/".length));
		return request.method === "GET" ? program(place, folder) : { status: 405 };
	};

	const files = async (request: IncomingMessage, place: string): Promise<Answer> => {
		if (request.method === "PUT") {
			await copy.write(place, await bodyOf(request, largestAt(place)));
			told(`${place} saved`);
			return { status: 204 };
		}
		if (request.method === "DELETE") {
			await copy.remove(place);
			told(`${place} deleted`);
			return { status: 204 };
		}
		if (request.method !== "GET") return { status: 405 };
		if (place === "") return json(await copy.list());
		const found = await copy.read(place);
		return found ? { status: 200, type: typeOf(place), body: found.bytes, changed: found.changed } : { status: 404 };
	};

	const server = createServer((request, response) => {
		void respond(request)
			.catch((error: unknown): Answer => {
				if (error instanceof RefusedError || error instanceof URIError) return { status: 400, body: error.message };
				return { status: 500, body: error instanceof Error ? error.message : String(error) };
			})
			.then((answer) => send(response, answer));
	});
	server.listen(port, HOST);
	await once(server, "listening");
	const { port: taken } = server.address() as AddressInfo;
	for (const name of ["localhost", HOST]) own.add(`${name}:${taken}`);
	return {
		url: `http://localhost:${taken}/${key}/`,
		async close() {
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

/**
 * Whether a request comes from our own page, under our own name: a name that somebody else pointed at this computer (DNS
 * rebinding) is not ours, and a page from elsewhere may send nothing.
 */
function isOurOwn({ headers: sent }: IncomingMessage, own: ReadonlySet<string>): boolean {
	if (!own.has(sent.host ?? "")) return false;
	if (sent.origin !== undefined && sent.origin !== `http://${sent.host}`) return false;
	const site = sent["sec-fetch-site"];
	return site === undefined || site === "same-origin" || site === "none";
}

/** The editor itself: the page, its scripts, its configuration as the records stand now. */
async function program(place: string, folder: string): Promise<Answer> {
	if (place === "") return { status: 200, type: "text/html; charset=utf-8", body: page(["working-copy.js", "start.js"]) };
	if (place === "start.js") return { status: 200, type: TYPES[".js"] ?? "", body: startScript("cms") };
	if (place === "working-copy.js") return { status: 200, type: TYPES[".js"] ?? "", body: await workingCopyScript() };
	if (place === "config.json") {
		const { records } = readRecords(await readSources(folder));
		return json(configuration(records, "this computer"));
	}
	const [, file] = CMS_PLACE.exec(place) ?? [];
	const body = file && (await readFile(path.join(CMS, file)).catch(() => undefined));
	return body ? { status: 200, type: typeOf(place), body } : { status: 404 };
}

function typeOf(place: string): string {
	return TYPES[path.extname(place)] ?? "application/octet-stream";
}

function json(value: unknown): Answer {
	return { status: 200, type: "application/json; charset=utf-8", body: JSON.stringify(value) };
}

/**
 * All that a request sends.
 * @throws {RefusedError} when that is more than a file of its place may hold; the rest is not read
 */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.byteLength;
		if (size > most) throw new RefusedError(`A file here may have at most ${most / 1024} KB.`);
		parts.push(part);
	}
	return Buffer.concat(parts);
}

function send(response: ServerResponse, { status, type = "text/plain; charset=utf-8", body = "", changed }: Answer): void {
	const age = changed === undefined ? {} : { "last-modified": new Date(changed).toUTCString() };
	response.writeHead(status, { ...headers(), ...age, "content-type": type, "cache-control": "no-store" });
	response.end(body);
}
