import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { writeSchemas } from "../../../../scripts/editing/editor-schemas.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { jsonSchemas } from "../../../../scripts/records/json-schema.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { writeBoard } from "../../../support/board-on-disk.ts";
import { call, run } from "../../../support/commands.ts";
import { REVIEW, sources } from "../../../support/records.ts";

const FOLDERS = ["data", "test/fixtures/exampleshire"];
const KINDS = { review: "reviews", report: "reports", briefing: "briefings" } as const;
const SINGLE = ["board", "vocabulary", "wording", "how-we-learn"];

function validatorOf(text: string): ValidateFunction {
	// Strict mode is off, because the schemas contain keywords for text editors that JSON Schema does not define.
	return new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(JSON.parse(text));
}

describe.each(FOLDERS)("the editor schemas in the folder %s", (folder) => {
	const at = (...parts: string[]) => path.join(ROOT, folder, ...parts);
	const schema = (name: string) => validatorOf(readFileSync(at("schemas", `${name}.json`), "utf8"));

	test("the schemas are up to date (to update them, run npm run schemas)", async () => {
		expect(await call("schemas.ts", ["--data", folder, "--check"])).toEqual({ code: 0, out: "", error: "" });
	});

	test.each(Object.entries(KINDS))("every %s matches its schema", (kind, records) => {
		const validate = schema(kind);
		for (const name of readdirSync(at(records)).filter((file) => file.endsWith(".yaml"))) {
			validate(parse(readFileSync(at(records, name), "utf8")));
			expect([name, validate.errors]).toEqual([name, null]);
		}
	});

	test.each(SINGLE)("the file %s matches its schema", (name) => {
		const validate = schema(name);
		validate(parse(readFileSync(at(`${name}.yaml`), "utf8")));
		expect(validate.errors).toBeNull();
	});
});

describe("jsonSchemas makes JSON schemas for text editors", () => {
	const { records } = readRecords(sources({ "reviews/scr-001.yaml": REVIEW }));
	const texts = jsonSchemas(records);
	const of = (name: string) => JSON.parse(texts.get(`${name}.json`) ?? "") as { properties: Record<string, Record<string, unknown>> };
	const report = of("report").properties;

	test("gives every field of a record a description", () => {
		for (const name of Object.keys(KINDS)) {
			for (const [field, { description }] of Object.entries(of(name).properties))
				expect([field, description]).toEqual([field, expect.any(String)]);
		}
	});

	test("lists the identifiers that records may refer to, with their display names", () => {
		expect(report["themes"]?.["items"]).toMatchObject({
			enum: ["neglect", "domestic-abuse"],
			enumDescriptions: ["Neglect", "Domestic abuse"],
		});
		expect(report["publisher"]).toMatchObject({ enum: ["board", "ofsted"] });
		expect(report["review"]).toMatchObject({ enum: ["scr-001"], enumDescriptions: ["SCR 001"] });
		expect(of("review").properties["agencies"]?.["items"]).toMatchObject({ enum: ["police", "health"] });
		expect(of("review").properties["kind"]).toMatchObject({ enumDescriptions: expect.arrayContaining(["serious-case-review"]) });
	});

	test("leaves out default values, because a text editor could insert them", () => {
		expect([...texts.values()].join("")).not.toContain('"default"');
	});

	test.each([
		["an unknown field", { sumary: "x" }],
		["a date in another format", { published: "17/05/2017" }],
		["an unknown theme", { themes: ["x-files"] }],
		["a headline that is too long", { headline: "x".repeat(91) }],
		["a number instead of a string", { headline: 25 }],
	])("creates schemas that refuse %s", (_, wrong) => {
		const validate = validatorOf(texts.get("review.json") ?? "");
		const right = { reference: "SCR 001", kind: "serious-case-review", status: "published" };
		expect(validate(right)).toBe(true);
		expect(validate({ ...right, ...wrong })).toBe(false);
	});

	test("creates schemas that accept any theme and kind if there is no vocabulary", () => {
		const bare = JSON.parse(jsonSchemas(undefined).get("report.json") ?? "");
		expect(bare.properties.themes.items.enum).toBeUndefined();
		expect(bare.properties.kind.enum).toBeUndefined();
	});
});

test("writes only schemas that are missing or out of date", async () => {
	const folder = mkdtempSync(path.join(tmpdir(), "schemas-"));
	try {
		writeBoard(folder);
		expect(await writeSchemas(folder, sources({}))).toHaveLength(7);
		expect(await writeSchemas(folder, sources({}))).toEqual([]);
		expect(await writeSchemas(folder, sources({ "reviews/scr-002.yaml": REVIEW.replace("001", "002") }))).toEqual([
			"schemas/report.json",
			"schemas/briefing.json",
		]);
		writeFileSync(path.join(folder, "schemas/board.json"), "{}");
		const { code, error } = await run("schemas.ts", ["--data", folder, "--check"]);
		expect(code).toBe(1);
		expect(error).toMatch(/schemas\/board\.json is out of date\.\n.*Run npm run schemas to update them\.\n$/s);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test("assigns a schema to every record in VS Code's settings", () => {
	const settings = JSON.parse(readFileSync(path.join(ROOT, ".vscode/settings.json"), "utf8"));
	const led = Object.entries<string>(settings["yaml.schemas"]);
	expect(led.map(([schema]) => existsSync(path.join(ROOT, schema)))).toEqual(led.map(() => true));
	const expected = FOLDERS.flatMap((folder) => [
		...Object.entries(KINDS).map(([kind, records]) => [`${folder}/schemas/${kind}.json`, `${folder}/${records}/*.yaml`]),
		...SINGLE.map((name) => [`${folder}/schemas/${name}.json`, `${folder}/${name}.yaml`]),
	]);
	expect(led.toSorted()).toEqual(expected.toSorted());
});
