/** Sends text compressed, as Netlify does: what a page weighs on its way is the same here as there. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Answer } from "./respond.ts";

/** What is compressed on its way. Fonts, pictures and PDFs are so already, and so is what Pagefind writes beside its scripts. */
const TEXT = /^text\/|[/+](?:json|xml|javascript)\b/;

/** As well as can be done while somebody waits. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/**
 * The same answer, compressed where that is of use and understood.
 * @param accepted what the browser says that it understands: its `Accept-Encoding`
 */
export async function compressed(answer: Answer, accepted = ""): Promise<Answer> {
	const { body } = answer;
	if (!body || !TEXT.test(answer.headers.get("content-type") ?? "")) return answer;
	const headers = new Headers(answer.headers);
	headers.append("vary", "Accept-Encoding");
	const encoding = ["br", "gzip"].find((name) => accepted.split(/[,;\s]+/).includes(name));
	if (encoding === undefined) return { ...answer, headers };
	headers.set("content-encoding", encoding);
	return { ...answer, headers, body: await (encoding === "br" ? brotlied(body, BROTLI) : gzipped(body)) };
}
