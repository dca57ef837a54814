/** Serves the web editor on this computer: its page, Sveltia CMS and the files in the data folder. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { readSources } from "../data-folder/read-sources.ts";
import { readRecords } from "../records/records.ts";
import { configuration } from "./configuration.ts";
import { CMS, editorHeaders, editorPage, fileAccessScript, startScript } from "./editor-page.ts";
import { RefusedError, sizeLimit, WorkingCopy } from "./working-copy.ts";

const HOST = "127.0.0.1";
const CMS_FILE = /^cms\/((?:assets\/|chunks\/)?[\w-]+\.(?:js|wasm|woff2|png))$/;
const TYPES: Readonly<Record<string, string>> = {
	".js": "text/javascript; charset=utf-8",
	".wasm": "application/wasm",
	".woff2": "font/woff2",
	".png": "image/png",
	".pdf": "application/pdf",
	".yaml": "text/yaml; charset=utf-8",
};

type EditorOptions = { folder: string; port?: number; log?: (message: string) => void };

export type Editor = { url: string; close: () => Promise<void> };

/** `changed` is the time at which the file was last changed, in milliseconds since 1970. */
type EditorResponse = { status: number; type?: string; body?: string | Buffer; changed?: number };

/**
 * Starts the server. The editor's address contains a random key that is new each time the server starts. Other web pages and
 * programs may reach this computer's ports, but cannot read or write records without the key.
 * @param folder the data folder
 * @param port the port to use. If omitted, the system chooses a free port
 * @param log called with a message whenever a file is saved or deleted
 * @throws the system's error if the port cannot be used
 */
export async function startEditor({ folder, port = 0, log = () => {} }: EditorOptions): Promise<Editor> {
	const key = randomBytes(16).toString("base64url");
	const copy = new WorkingCopy(folder);
	const ownHosts = new Set<string>();

	const handle = async (request: IncomingMessage): Promise<EditorResponse> => {
		if (!isSameOrigin(request, ownHosts)) return { status: 403, body: "Open the address that npm run edit prints." };
		const [, given, ...rest] = new URL(request.url ?? "", `http://${HOST}`).pathname.split("/");
		if (given !== key) return { status: 404, body: "Open the whole address that npm run edit prints." };
		const file = decodeURIComponent(rest.join("/"));
		if (file.startsWith("files/")) return dataFile(request, file.slice("files/".length));
		return request.method === "GET" ? editorFile(file, folder) : { status: 405 };
	};

	const dataFile = async (request: IncomingMessage, file: string): Promise<EditorResponse> => {
		if (request.method === "PUT") {
			await copy.write(file, await bodyOf(request, sizeLimit(file)));
			log(`${file} saved`);
			return { status: 204 };
		}
		if (request.method === "DELETE") {
			await copy.remove(file);
			log(`${file} deleted`);
			return { status: 204 };
		}
		if (request.method !== "GET") return { status: 405 };
		if (file === "") return json(await copy.list());
		const found = await copy.read(file);
		return found ? { status: 200, type: typeOf(file), body: found.bytes, changed: found.changed } : { status: 404 };
	};

	const server = createServer((request, response) => {
		void handle(request)
			.catch((error: unknown): EditorResponse => {
				if (error instanceof RefusedError || error instanceof URIError) return { status: 400, body: error.message };
				return { status: 500, body: error instanceof Error ? error.message : String(error) };
			})
			.then((result) => send(response, result));
	});
	server.listen(port, HOST);
	await once(server, "listening");
	const { port: taken } = server.address() as AddressInfo;
	for (const name of ["localhost", HOST]) ownHosts.add(`${name}:${taken}`);
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
 * Checks whether a request was sent by the editor's own page. The check of the host name prevents DNS rebinding, an attack that
 * makes another host name point at this computer. The check of the origin rejects requests from other pages.
 */
function isSameOrigin({ headers: sent }: IncomingMessage, ownHosts: ReadonlySet<string>): boolean {
	if (!ownHosts.has(sent.host ?? "")) return false;
	if (sent.origin !== undefined && sent.origin !== `http://${sent.host}`) return false;
	const site = sent["sec-fetch-site"];
	return site === undefined || site === "same-origin" || site === "none";
}

/** Returns one of the files that make up the editor. The configuration is generated from the current records at each request. */
async function editorFile(file: string, folder: string): Promise<EditorResponse> {
	if (file === "") return { status: 200, type: "text/html; charset=utf-8", body: editorPage(["file-access.js", "start.js"]) };
	if (file === "start.js") return { status: 200, type: TYPES[".js"] ?? "", body: startScript("cms") };
	if (file === "file-access.js") return { status: 200, type: TYPES[".js"] ?? "", body: await fileAccessScript() };
	if (file === "config.json") {
		const { records } = readRecords(await readSources(folder));
		return json(configuration(records, "this computer"));
	}
	const [, cmsFile] = CMS_FILE.exec(file) ?? [];
	const body = cmsFile && (await readFile(path.join(CMS, cmsFile)).catch(() => undefined));
	return body ? { status: 200, type: typeOf(file), body } : { status: 404 };
}

function typeOf(file: string): string {
	return TYPES[path.extname(file)] ?? "application/octet-stream";
}

function json(value: unknown): EditorResponse {
	return { status: 200, type: "application/json; charset=utf-8", body: JSON.stringify(value) };
}

/**
 * Reads the body of a request.
 * @param limit the largest permitted size, in bytes
 * @throws {RefusedError} as soon as the body exceeds the limit
 */
async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.byteLength;
		if (size > limit) throw new RefusedError(`The file is too large. It may have at most ${limit / 1024} KB.`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, type = "text/plain; charset=utf-8", body = "", changed }: EditorResponse): void {
	const lastModified = changed === undefined ? {} : { "last-modified": new Date(changed).toUTCString() };
	response.writeHead(status, { ...editorHeaders(), ...lastModified, "content-type": type, "cache-control": "no-store" });
	response.end(body);
}
