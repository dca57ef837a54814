import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressed } from "../../../../scripts/preview/compress.ts";

const BODY = "neglect ".repeat(200);

const answer = (type: string) => ({ status: 200, headers: new Headers({ "content-type": type }), body: Buffer.from(BODY) });

describe("compressed", () => {
	it.each([
		["gzip, deflate, br, zstd", "br", brotliDecompressSync],
		["gzip, deflate", "gzip", gunzipSync],
		["br;q=1.0, gzip;q=0.8", "br", brotliDecompressSync],
	])("to a browser that understands “%s”: %s", async (accepted, encoding, opened) => {
		const { headers, body } = await compressed(answer("text/html; charset=utf-8"), accepted);
		expect([headers.get("content-encoding"), headers.get("vary")]).toEqual([encoding, "Accept-Encoding"]);
		expect(body?.length).toBeLessThan(100);
		expect(opened(body ?? Buffer.of()).toString()).toBe(BODY);
	});

	it.each(["text/css", "text/javascript; charset=utf-8", "application/json", "application/atom+xml; charset=utf-8", "image/svg+xml"])(
		"%s is text",
		async (type) => {
			expect((await compressed(answer(type), "br")).headers.get("content-encoding")).toBe("br");
		},
	);

	it.each(["application/pdf", "image/png", "application/octet-stream"])("%s goes as it is", async (type) => {
		expect(await compressed(answer(type), "br")).toEqual(answer(type));
	});

	it("text goes as it is to whoever does not ask for less, and caches are told", async () => {
		const { headers, body } = await compressed(answer("text/html"));
		expect([headers.get("content-encoding"), headers.get("vary"), body?.toString()]).toEqual([null, "Accept-Encoding", BODY]);
	});

	it("an answer without content stays without", async () => {
		expect(await compressed({ status: 301, headers: new Headers({ location: "/" }) }, "br")).not.toHaveProperty("body");
	});
});
