import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { fieldsOf } from "../../../../scripts/cms/widgets.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { RECORD_SCHEMAS } from "../../../../scripts/records/record-files.ts";
import { fieldsOf as fieldsOfSchema, isOptional, itemOf } from "../../../../scripts/records/schema/introspect.ts";
import { call, run } from "../../../support/commands.ts";

const EXAMPLE = path.join(ROOT, "test/fixtures/exampleshire");

type Field = { name: string; required: boolean; hint?: string; widget: string; fields?: Field[]; options?: Array<{ value: string }> };
type Kind = { name: string; folder?: string; file?: string; fields: Field[] };

let folder: string;
let output: string;
let config: { backend: unknown; collections: Kind[]; singletons: Kind[]; media_folder: string };

beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), "editor-"));
	output = path.join(folder, "editor");
	const result = await run("build-editor.ts", ["--data", EXAMPLE, "--output", output, "--repository", "board/records"]);
	expect(result).toMatchObject({ code: 0, error: "" });
	config = JSON.parse(await readFile(path.join(output, "config.json"), "utf8"));
});

afterAll(() => rm(folder, { recursive: true }));

/** Lists the paths of all fields in a schema, in order. It appends `required` to the path of a required field. */
function ofSchema(schema: ZodType, at = ""): string[] {
	return [...fieldsOfSchema(schema)].flatMap(([name, field]) => {
		const inner = ofSchema(itemOf(field) ?? field, `${at}${name}.`);
		return [`${at}${name}${isOptional(field) ? "" : " required"}`, ...inner];
	});
}

function ofEditor(fields: readonly Field[], at = ""): string[] {
	return fields.flatMap(({ name, required, fields: inner = [] }) => [
		`${at}${name}${required ? " required" : ""}`,
		...ofEditor(inner, `${at}${name}.`),
	]);
}

describe("the editor's configuration", () => {
	test.each(Object.entries(RECORD_SCHEMAS))("has the same fields in the same order as the schema for the %s", (name, schema) => {
		const kind = [...config.collections, ...config.singletons].find((each) => each.name === `${name}s` || each.name === name);
		expect(ofEditor(kind?.fields ?? [])).toEqual(ofSchema(schema));
	});

	test("offers the entries in the vocabulary by name", () => {
		const [review] = config.collections;
		const themes = review?.fields.find(({ name }) => name === "themes");
		expect(themes).toMatchObject({ widget: "select", multiple: true, max: 12, hint: "Themes from the vocabulary" });
		expect(themes?.options).toContainEqual({ label: "Babies and infants", value: "infants" });
	});

	test("accepts incomplete dates, and stores only the file name of a document", () => {
		const report = config.collections.find(({ name }) => name === "reports");
		const field = (wanted: string) => report?.fields.find(({ name }) => name === wanted);
		expect(field("documentDate")).toMatchObject({
			widget: "string",
			pattern: ["^\\d{4}(-\\d{2}(-\\d{2})?)?$", "Write it as 2026, 2026-03 or 2026-03-14."],
		});
		expect(field("file")).toMatchObject({ widget: "file", accept: ".pdf", media_folder: "/data/documents", public_folder: "" });
	});

	test("explains each field that decides when a record is public", () => {
		const [reviews, reports, briefings] = config.collections;
		const lives = ["alsoAt", "notBefore", "keepLonger", "withdrawn", "removed", "republished", "formerly"];
		for (const kind of [reviews, reports, briefings]) {
			const fields = kind?.fields.filter(({ name }) => lives.includes(name)) ?? [];
			expect(fields.map(({ name }) => name)).toEqual(kind === reports ? lives : ["withdrawn", "formerly"]);
			const inner = fields.flatMap(({ fields: own = [] }) => own);
			expect([...fields, ...inner].filter(({ hint }) => !hint)).toEqual([]);
		}
		expect(reports?.fields.find(({ name }) => name === "removed")?.hint).toContain("write removed: {} into the file itself");
	});

	test("uses a multi-line input only for text that may exceed 300 characters", () => {
		expect(fieldsOf({ properties: { a: { type: "string", maxLength: 300 }, b: { type: "string", maxLength: 301 } } })).toMatchObject([
			{ name: "a", widget: "string", maxlength: 300 },
			{ name: "b", widget: "text" },
		]);
	});
});

describe("build-editor.ts", () => {
	test("writes the editor page, Sveltia CMS and the repository paths of the records", async () => {
		expect(config.backend).toEqual({ name: "github", repo: "board/records", branch: "main" });
		expect(config.collections.map(({ folder: path }) => path)).toEqual(["data/reviews", "data/reports", "data/briefings"]);
		const [cms] = (await readdir(output)).filter((name) => name.startsWith("cms-"));
		expect((await readdir(output)).toSorted()).toEqual(["_headers", cms, "config.json", "index.html", "robots.txt", "start.js"].toSorted());
		expect(await readFile(path.join(output, "start.js"), "utf8")).toContain(`./${cms}/index.js`);
		expect((await readdir(path.join(output, cms ?? ""), { recursive: true })).filter((name) => name.endsWith(".map"))).toEqual([]);
		expect(await readFile(path.join(output, "index.html"), "utf8")).not.toMatch(/file-access|<script>|https?:/);
	});

	test("writes strict security headers that Netlify can parse", async () => {
		const { headers, errors } = await parseAllHeaders({ headersFiles: [path.join(output, "_headers")], configHeaders: [], minimal: true });
		expect(errors).toEqual([]);
		const all = headers.find((rule) => rule.for === "/*")?.values as Record<string, string>;
		expect(all["x-robots-tag"]).toBe("noindex, nofollow");
		expect(all["content-security-policy"]).toContain("script-src 'self';");
		expect(all["content-security-policy"]).toContain("connect-src 'self' blob: data: https://api.github.com;");
	});

	test.each<[string, string[], string]>([
		["without a repository", ["--output", "x"], "Write --repository owner/name."],
		["with a URL as the repository", ["--output", "x", "--repository", "https://github.com/a/b"], "Write --repository owner/name."],
		["without a folder", ["--repository", "a/b"], "--output is missing."],
		["into a folder that is not empty", ["--output", EXAMPLE, "--repository", "a/b"], "is not empty. Choose a new folder with --output."],
		["outside the repository", ["--output", "x", "--repository", "a/b", "--path", "../data"], "is not a path in a repository."],
	])("refuses to write the editor %s", async (_, args, message) => {
		const { code, error } = await call("build-editor.ts", args);
		expect(error).toContain(message);
		expect(code).toBe(2);
	});
});
