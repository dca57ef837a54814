import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { describe, expect, it } from "vitest";
import { NETLIFY_TOML, STRICT } from "../support/server.ts";

type Rule = { for: string; forRegExp: RegExp; values: Record<string, string> };

async function headerRules(): Promise<Rule[]> {
	const { headers, errors } = await parseAllHeaders({
		headersFiles: [],
		netlifyConfigPath: NETLIFY_TOML,
		configHeaders: [],
		minimal: false,
	});
	expect(errors).toEqual([]);
	return headers.filter((rule): rule is Rule => "forRegExp" in rule);
}

function headersAt(rules: Rule[], address: string): Record<string, string> {
	const found: Array<Record<string, string>> = rules.filter(({ forRegExp }) => forRegExp.test(address)).map(({ values }) => values);
	return Object.fromEntries(found.flatMap((values) => Object.entries(values)).map(([name, value]) => [name.toLowerCase(), value]));
}

describe("netlify.toml", () => {
	it("netlify.toml sets no header twice for the same address, because Netlify may join the values", async () => {
		const rules = await headerRules();
		const twice = rules.flatMap((rule, index) =>
			rules.slice(index + 1).flatMap((other) => {
				const overlap = rule.forRegExp.test(other.for.replaceAll("*", "x")) || other.forRegExp.test(rule.for.replaceAll("*", "x"));
				const names = new Set(Object.keys(rule.values).map((name) => name.toLowerCase()));
				return overlap
					? Object.keys(other.values)
							.filter((name) => names.has(name.toLowerCase()))
							.map((name) => `${rule.for} and ${other.for}: ${name}`)
					: [];
			}),
		);
		expect(twice).toEqual([]);
	});

	it("netlify.toml sets the security headers for every address", async () => {
		const rules = await headerRules();
		for (const address of [
			"/",
			"/reports/x/",
			"/assets/style.css",
			"/documents/x.pdf",
			"/pagefind/pagefind.js",
			"/feed.xml",
			"/data/catalogue.csv",
			"/nowhere",
		]) {
			expect(headersAt(rules, address)).toMatchObject({
				"content-security-policy":
					"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
				...STRICT,
			});
		}
	});

	it("Permissions-Policy lists each disabled browser feature once, in alphabetical order", async () => {
		const features = headersAt(await headerRules(), "/")["permissions-policy"]?.split(", ") ?? [];
		expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([]);
		expect(features).toEqual([...new Set(features)].toSorted());
		for (const name of ["accelerometer", "browsing-topics", "camera", "geolocation", "interest-cohort", "microphone", "payment", "usb"])
			expect(features).toContain(`${name}=()`);
	});

	it.each([
		["/", undefined],
		["/reports/x/", undefined],
		["/data/catalogue.json", undefined],
		["/assets/style.0123456789.css", "public, max-age=31536000, immutable"],
		["/documents/x.pdf", "private, no-store"],
		["/pagefind/pagefind.js", "public, max-age=0, must-revalidate"],
	])("netlify.toml sets the right Cache-Control for %s", async (address, value) => {
		expect(headersAt(await headerRules(), address)["cache-control"]).toBe(value);
	});

	it("netlify.toml sets the content types that cannot be inferred from the file extension", async () => {
		const rules = await headerRules();
		expect(headersAt(rules, "/feed.xml")["content-type"]).toBe("application/atom+xml; charset=utf-8");
		for (const feed of ["/themes/neglect/feed.xml", "/for/health/feed.xml"])
			expect(headersAt(rules, feed)["content-type"]).toBe("application/atom+xml; charset=utf-8");
		expect(headersAt(rules, "/data/catalogue.schema.json")["content-type"]).toBe("application/schema+json");
		expect(headersAt(rules, "/data/catalogue.csv")["content-type"]).toBe("text/csv; charset=utf-8");
	});

	it("netlify.toml uses the same Node version as .nvmrc", async () => {
		const root = path.dirname(NETLIFY_TOML);
		const version = (await readFile(path.join(root, ".nvmrc"), "utf8")).trim();
		expect(await readFile(NETLIFY_TOML, "utf8")).toContain(`NODE_VERSION = "${version}"`);
	});
});
