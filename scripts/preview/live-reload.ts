/**
 * Reloads open pages after a build. A script added to each page listens to an event stream. The site's Content-Security-Policy
 * allows the script and the stream.
 */
import type { ServerResponse } from "node:http";
import type { PreviewResponse } from "./respond.ts";

/** No address on the site starts with two underscores, so this address cannot clash with a page. */
export const SCRIPT_ADDRESS = "/__reload.js";

export const EVENTS_ADDRESS = "/__events";

const SCRIPT = `new EventSource("${EVENTS_ADDRESS}").addEventListener("message", () => location.reload());\n`;

const TAG = `<script type="module" src="${SCRIPT_ADDRESS}"></script>`;

export function reloadScript(): PreviewResponse {
	const headers = new Headers({ "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" });
	return { status: 200, headers, body: Buffer.from(SCRIPT) };
}

/** Adds the reload script to a response if the response is an HTML page. */
export function injectReload(response: PreviewResponse): PreviewResponse {
	if (!response.body || !response.headers.get("content-type")?.startsWith("text/html")) return response;
	const page = response.body.toString("utf8");
	const end = page.lastIndexOf("</body>");
	const at = end === -1 ? page.length : end;
	return { ...response, body: Buffer.from(`${page.slice(0, at)}${TAG}${page.slice(at)}`) };
}

/** The open event streams, one for each page that is open in a browser. */
export class EventStreams {
	readonly #open = new Set<ServerResponse>();

	add(response: ServerResponse): void {
		response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
		response.write(": connected\n\n");
		this.#open.add(response);
		response.once("close", () => this.#open.delete(response));
	}

	reload(): void {
		for (const response of this.#open) response.write("data: reload\n\n");
	}

	close(): void {
		for (const response of this.#open) response.end();
	}
}
