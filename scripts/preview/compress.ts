/** Compresses text as Netlify does, so that the preview transfers as many bytes as the live site. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { PreviewResponse } from "./respond.ts";

/** The content types to compress. Fonts, images, PDFs and Pagefind's index are already compressed. */
const TEXT = /^text\/|[/+](?:json|xml|javascript)\b/;

/** Brotli's quality ranges from 0 to 11. Quality 5 is fast, which matters because the browser is waiting. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Compresses a response if it is text. `accepted` is the request's `Accept-Encoding` header. */
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
