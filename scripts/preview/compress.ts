/** Compresses text as Netlify does, so that transferred sizes here are those of the live site. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { PreviewResponse } from "./respond.ts";

/** Fonts, images, PDFs and Pagefind's index are compressed already. */
const TEXT = /^text\/|[/+](?:json|xml|javascript)\b/;

/** Of the qualities 0 to 11, a fast one: the browser is waiting. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Compresses a text response. `accepted` is the request's `Accept-Encoding`. */
export async function compress(response: PreviewResponse, accepted = ""): Promise<PreviewResponse> {
	const { body } = response;
	if (!body || !TEXT.test(response.headers.get("content-type") ?? "")) return response;
	const headers = new Headers(response.headers);
	headers.append("vary", "Accept-Encoding");
	const encoding = ["br", "gzip"].find((name) => accepted.split(/[,;\s]+/).includes(name));
	if (encoding === undefined) return { ...response, headers };
	headers.set("content-encoding", encoding);
	return { ...response, headers, body: await (encoding === "br" ? brotlied(body, BROTLI) : gzipped(body)) };
}
