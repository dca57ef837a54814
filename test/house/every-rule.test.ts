/** Breaks every rule and every schema limit on purpose, and compares the resulting messages with the expected messages. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "../../scripts/project-root.ts";
import { PATTERNS } from "../../scripts/records/anonymity/patterns.ts";
import { placeInWords, wordsFor } from "../../scripts/records/field-names.ts";
import { RECORD_SCHEMAS } from "../../scripts/records/record-files.ts";
import { bare, fieldsOf, isOptional, itemOf, listOf } from "../../scripts/records/schema/introspect.ts";
import { validate } from "../../scripts/records/validate.ts";
import { MISTAKES } from "../support/mistakes.ts";
import { mistakesIn } from "../support/records.ts";
import { RULE_FIXTURES } from "../support/rule-fixtures.ts";
import { sourceOf } from "../support/yaml.ts";

const EXPECTED: Record<string, string> = parse(readFileSync(path.join(ROOT, "test/fixtures/said-by-rules.yaml"), "utf8"));

/** Returns the names of all rules in the code. Some names are literals, and some are built from a list. */
function rulesOfTheCode(): Set<string> {
	const files = globSync("scripts/{records,rules,retention,publish}/**/*.ts", { cwd: ROOT });
	const named = files.flatMap((name) =>
		[...readFileSync(path.join(ROOT, name), "utf8").matchAll(/\brule: (["`])([\w$-][^ ]*?)\1/g)].map(([, , rule = ""]) => rule),
	);
	return new Set([
		...named.filter((rule) => !rule.includes("$")),
		...(named.some((rule) => rule.startsWith("anonymity-$")) ? PATTERNS.map(({ id }) => `anonymity-${id}`) : []),
		...(named.some((rule) => rule.startsWith("unknown-$"))
			? ["theme", "agency", "audience", "publisher", "review-kind", "report-kind", "review"].map((one) => `unknown-${one}`)
			: []),
	]);
}

describe("record validation", () => {
	const rules = rulesOfTheCode();

	test("has a fixture and an expected message for every rule, and a rule for every fixture", () => {
		const onDisk = MISTAKES.map(([, , message]) => /\[(.*?)\]/.exec(message)?.[1]);
		expect(rules.size).toBeGreaterThan(50);
		expect([...rules].filter((rule) => !RULE_FIXTURES[rule] && !onDisk.includes(rule))).toEqual([]);
		expect(Object.keys(RULE_FIXTURES).filter((rule) => !rules.has(rule))).toEqual([]);
		expect(Object.keys(EXPECTED).toSorted()).toEqual(Object.keys(RULE_FIXTURES).toSorted());
	});

	test.each(Object.keys(RULE_FIXTURES))("reports only the expected problem for a record that breaks the rule %s", (rule) => {
		const { files, documents } = RULE_FIXTURES[rule] ?? expect.unreachable();
		expect(mistakesIn(files, documents)).toEqual([EXPECTED[rule]]);
		expect(EXPECTED[rule]).toContain(`[${rule}]`);
	});
});

type Path = ReadonlyArray<string | number>;

/** A limit in a schema. It consists of the field's path, a value that breaks the limit, and the expected message for that value. */
type Limit = { path: Path; value: unknown; message: string };

/** Returns the limits on a field and on all fields nested in it. */
function limitsOf(field: z.ZodType, path: Path): Limit[] {
	const last = path.at(-1);
	const line = typeof last === "string" ? `${last}: ` : "";
	const limit = (rule: string, value: unknown, message: string): Limit => ({
		path,
		value,
		message: `[${rule}] ${placeInWords(path)} ${message}`,
	});
	const wrongType = (value: unknown, message: string) => limit("wrong-type", value, message);
	const json = z.toJSONSchema(field, { io: "input", unrepresentable: "any" });
	const isRequired = line !== "" && !isOptional(field);
	const emptyMessage = `is empty. ${isRequired ? "Fill it in; it cannot be left out." : "Fill it in, or delete it if nothing is known."}`;
	const empty = limit("empty", null, emptyMessage);

	const item = itemOf(field);
	if (item) {
		const count = (json.maxItems ?? 0) + 1;
		const tooMany = Array.from({ length: count }, (_, index) => `x${index}`);
		return [
			empty,
			wrongType(
				"Some words, more",
				"is not written as a list: ‘Some words, more’. Write each item on a line of its own, after a hyphen and a space.",
			),
			...(json.maxItems !== undefined && listOf(item)
				? [limit("too-long", tooMany, `has ${count} items; it may have ${json.maxItems}. Delete at least 1 item.`)]
				: []),
			...(json.minItems === 1 ? [limit("empty", [], emptyMessage)] : []),
			...limitsOf(item, [...path, 0]),
		];
	}
	const fields = [...fieldsOf(field)];
	if (fields.length > 0) {
		const required = fields.filter(([, inner]) => !isOptional(inner));
		const names = (required.length > 0 ? required : fields).map(([name]) => `${name}:`).join(", ");
		return [
			empty,
			wrongType(
				"Look",
				`should be a group of fields, not ‘Look’. Write each field on a line of its own. ${required.length > 0 ? "It needs" : "It may have"} ${names}`,
			),
			...fields.flatMap(([name, inner]) => limitsOf(inner, [...path, name])),
			...required.map(([name, inner]) => missing([...path, name], inner)),
		];
	}
	const plain = bare(field);
	if (plain instanceof z.ZodBoolean)
		return [empty, wrongType("maybe", `should be true or false, not ‘maybe’. Write ${line}true or ${line}false`)];
	if (plain instanceof z.ZodEnum || plain instanceof z.ZodLiteral) {
		const [only, ...others] = allowedIn(plain);
		const remedy = others.length === 0 ? `Write ${line}${only}` : `Use one of: ${[only, ...others].join(", ")}.`;
		return [empty, limit("unknown-value", "xxxxxxxxxxxx", `cannot be ‘xxxxxxxxxxxx’. ${remedy}`)];
	}
	if (plain instanceof z.ZodNumber)
		return [
			empty,
			wrongType("three", `should be a number, not ‘three’. Write a number, such as ${line}3`),
			limit("value", 0, "is not a page number: ‘0’. Copy the page number from the message of npm run check, such as page: 3"),
		];
	const { minLength = 1, maxLength } = json;
	return [
		empty,
		wrongType(true, `needs quotes, because YAML reads ‘true’ as true or false. Put quotes around the text: ${line}'true'`),
		wrongType(["a"], "should be text, not a list. Write one text, without hyphens. Put quotes around it if it starts with a bracket."),
		...(minLength > 1
			? [
					limit(
						"too-short",
						"x",
						`has 1 character; it needs at least ${minLength}. Write it so that a colleague can understand it in a year's time.`,
					),
				]
			: []),
		...(maxLength === undefined
			? []
			: [
					limit(
						"too-long",
						"x".repeat(maxLength + 1),
						`has ${maxLength + 1} characters; it may have ${maxLength}. Shorten it by at least 1 character.`,
					),
				]),
	];
}

function missing(path: Path, field: z.ZodType): Limit {
	const allowed = allowedIn(bare(field));
	const values = allowed.length === 0 ? "" : `, then one of: ${allowed.join(", ")}`;
	return {
		path,
		value: undefined,
		message: `[missing-field] ${placeInWords(path)} is missing. Add a line to ${wordsFor(path.slice(0, -1))} that starts with ${path.at(-1)}:${values}.`,
	};
}

function allowedIn(field: z.ZodType): string[] {
	if (field instanceof z.ZodEnum) return field.options.map(String);
	return field instanceof z.ZodLiteral ? [...field.values].map(String) : [];
}

/** Returns a record that contains only the given value at the given path. */
function recordWith(path: Path, value: unknown): unknown {
	return path.reduceRight<unknown>((inner, step) => (step === 0 ? [inner] : inner === undefined ? {} : { [step]: inner }), value);
}

describe.each(Object.entries(RECORD_SCHEMAS))("the schema for %s", (_, schema) => {
	const limits = [...fieldsOf(schema)].flatMap(([name, field]) => limitsOf(field, [name]));

	test.each(limits.map((limit) => [limit.path.join("."), JSON.stringify(limit.value)?.slice(0, 20), limit] as const))(
		"produces the expected message if %s is %s",
		(_path, _value, { path, value, message }) => {
			const source = sourceOf(JSON.stringify(recordWith(path, value)));
			const messages = validate(schema, source).problems.map((problem) => `[${problem.rule}] ${problem.message}. ${problem.remedy}`);
			expect(messages).toContain(message);
		},
	);
});
