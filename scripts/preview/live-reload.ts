/** Pages that reload when the site was made again, within the site's own strict policy: a script and an event stream. */
import type { ServerResponse } from "node:http";
import type { Answer } from "./respond.ts";

/** Addresses of this server's own; no page of the site begins with two underscores. */
export const SCRIPT_ADDRESS = "/__reload.js";

/** Where open pages hear that there is something new. */
export const EVENTS_ADDRESS = "/__events";

const SCRIPT = `new EventSource("${EVENTS_ADDRESS}").addEventListener("message", () => location.reload());\n`;

const TAG = `<script type="module" src="${SCRIPT_ADDRESS}"></script>`;

/** The script that listens. */
export function reloadScript(): Answer {
	const headers = new Headers({ "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" });
	return { status: 200, headers, body: Buffer.from(SCRIPT) };
}

/** The same answer, with the script in it where it is a page. */
export function withReload(answer: Answer): Answer {
	if (!answer.body || !answer.headers.get("content-type")?.startsWith("text/html")) return answer;
	const page = answer.body.toString("utf8");
	const end = page.lastIndexOf("</body>");
	const at = end === -1 ? page.length : end;
	return { ...answer, body: Buffer.from(`${page.slice(0, at)}${TAG}${page.slice(at)}`) };
}

/** The open pages. */
export class Listeners {
	readonly #open = new Set<ServerResponse>();

	/** Keeps a response open as a stream of events. */
	add(response: ServerResponse): void {
		response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
		response.write(": listening\n\n");
		this.#open.add(response);
		response.once("close", () => this.#open.delete(response));
	}

	/** Tells every open page to reload. */
	reload(): void {
		for (const response of this.#open) response.write("data: reload\n\n");
	}

	close(): void {
		for (const response of this.#open) response.end();
	}
}
