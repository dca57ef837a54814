import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compress } from "../../../../scripts/preview/compress.ts";

const BODY = "neglect ".repeat(200);

const response = (type: string) => ({ status: 200, headers: new Headers({ "content-type": type }), body: Buffer.from(BODY) });

describe("compress", () => {
	it.each([
		["gzip, deflate, br, zstd", "br", brotliDecompressSync],
		["gzip, deflate", "gzip", gunzipSync],
		["br;q=1.0, gzip;q=0.8", "br", brotliDecompressSync],
	])("compresses a response to Accept-Encoding “%s” with %s", async (accepted, encoding, opened) => {
		const { headers, body } = await compress(response("text/html; charset=utf-8"), accepted);
		expect([headers.get("content-encoding"), headers.get("vary")]).toEqual([encoding, "Accept-Encoding"]);
		expect(body?.length).toBeLessThan(100);
		expect(opened(body ?? Buffer.of()).toString()).toBe(BODY);
	});

	it.each(["text/css", "text/javascript; charset=utf-8", "application/json", "application/atom+xml; charset=utf-8", "image/svg+xml"])(
		"compresses responses of the type %s",
		async (type) => {
			expect((await compress(response(type), "br")).headers.get("content-encoding")).toBe("br");
		},
	);

	it.each(["application/pdf", "image/png", "application/octet-stream"])("does not compress responses of the type %s", async (type) => {
		expect(await compress(response(type), "br")).toEqual(response(type));
	});

	it("leaves text unchanged if the request has no Accept-Encoding header, but adds the Vary header", async () => {
		const { headers, body } = await compress(response("text/html"));
		expect([headers.get("content-encoding"), headers.get("vary"), body?.toString()]).toEqual([null, "Accept-Encoding", BODY]);
	});

	it("leaves a response without content unchanged", async () => {
		expect(await compress({ status: 301, headers: new Headers({ location: "/" }) }, "br")).not.toHaveProperty("body");
	});
});
