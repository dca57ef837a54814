/** Every rule, and every limit of every schema, has something that breaks it, and is known by its exact words. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "../../scripts/project-root.ts";
import { PATTERNS } from "../../scripts/records/anonymity/patterns.ts";
import { RECORD_SCHEMAS } from "../../scripts/records/record-files.ts";
import { bare, fieldsOf, isOptional, itemOf, listOf } from "../../scripts/records/schema/introspect.ts";
import { validate } from "../../scripts/records/validate.ts";
import { MISTAKES } from "../support/mistakes.ts";
import { mistakesIn } from "../support/records.ts";
import { RULE_FIXTURES } from "../support/rule-fixtures.ts";
import { sourceOf } from "../support/yaml.ts";

const SAID: Record<string, string> = parse(readFileSync(path.join(ROOT, "test/fixtures/said-by-rules.yaml"), "utf8"));

/** Every rule that the code can name: those written out, and those made of a list. */
function rulesOfTheCode(): Set<string> {
	const files = globSync("scripts/{records,rules,retention,publish}/**/*.ts", { cwd: ROOT });
	const named = files.flatMap((name) =>
		[...readFileSync(path.join(ROOT, name), "utf8").matchAll(/\brule: (["`])(.*?)\1/g)].map(([, , rule = ""]) => rule),
	);
	return new Set([
		...named.filter((rule) => !rule.includes("$")),
		...(named.some((rule) => rule.startsWith("anonymity-$")) ? PATTERNS.map(({ id }) => `anonymity-${id}`) : []),
		...(named.some((rule) => rule.startsWith("unknown-$"))
			? ["theme", "agency", "audience", "publisher", "review"].map((one) => `unknown-${one}`)
			: []),
	]);
}

describe("every rule", () => {
	const rules = rulesOfTheCode();

	test("that the code names has a fixture, and no fixture is of another", () => {
		const onDisk = MISTAKES.map(([, , said]) => /\[(.*?)\]/.exec(said)?.[1]);
		expect(rules.size).toBeGreaterThan(50);
		expect([...rules].filter((rule) => !RULE_FIXTURES[rule] && !onDisk.includes(rule))).toEqual([]);
		expect(Object.keys(RULE_FIXTURES).filter((rule) => !rules.has(rule))).toEqual([]);
		expect(Object.keys(SAID).toSorted()).toEqual(Object.keys(RULE_FIXTURES).toSorted());
	});

	test.each(Object.keys(RULE_FIXTURES))("%s says this, and nothing else is said", (rule) => {
		const { files, documents } = RULE_FIXTURES[rule] ?? expect.unreachable();
		expect(mistakesIn(files, documents)).toEqual([SAID[rule]]);
		expect(SAID[rule]).toContain(`[${rule}]`);
	});
});

/** A limit of a schema: the path to it, a value that breaks it, and what is said of that value. */
type Limit = { path: string; value: unknown; said: string };

const EMPTY = "Fill it in, or delete it if nothing is known.";
const LIST = "a list (one line for each item, beginning with a hyphen)";

/** Every limit of a field, and of the fields inside it. */
function limitsOf(field: z.ZodType, path: string): Limit[] {
	const name = path.split(".").toReversed().join(" of ");
	const empty: Limit = { path, value: null, said: `[empty] ${name} is empty. ${EMPTY}` };
	const wrong = (value: unknown, wanted: string, given: string, remedy = `Write it as ${wanted}.`): Limit => ({
		path,
		value,
		said: `[wrong-type] ${name} should be ${wanted}, not ${given}. ${remedy}`,
	});
	const json = z.toJSONSchema(field, { io: "input", unrepresentable: "any" });
	const tooLong = (value: unknown, count: number, what: string, remedy: string): Limit => ({
		path,
		value,
		said: `[too-long] ${name} has ${count} ${what}; it may have ${count - 1}. ${remedy}`,
	});
	const item = itemOf(field);
	if (item) {
		const { maxItems } = json;
		const many = maxItems === undefined ? [] : Array.from({ length: maxItems + 1 }, (_, index) => `x${index}`);
		return [
			empty,
			wrong("Some words, more", LIST, "‘Some words, more’"),
			...(many.length > 0 && listOf(item) ? [tooLong(many, many.length, "items", "Keep the most useful and delete the rest.")] : []),
			...(json.minItems === 1 ? [{ ...empty, value: [] }] : []),
			...limitsOf(item, `${path}[0]`),
		];
	}
	const fields = [...fieldsOf(field)];
	if (fields.length > 0) {
		return [
			empty,
			wrong("Look", "a group of fields", "‘Look’"),
			...fields.flatMap(([inner, schema]) => limitsOf(schema, `${path}.${inner}`)),
			...fields
				.filter(([, schema]) => !isOptional(schema))
				.map(
					([inner]): Limit => ({
						path: `${path}.${inner}`,
						value: undefined,
						said: `[missing-field] ${inner} of ${name} is missing. Add a line that begins with ${inner}: in this place.`,
					}),
				),
		];
	}
	const plain = bare(field);
	if (plain instanceof z.ZodBoolean) return [empty, wrong("maybe", "true or false", "‘maybe’")];
	if (plain instanceof z.ZodEnum || plain instanceof z.ZodLiteral) {
		const allowed = plain instanceof z.ZodEnum ? plain.options : [...plain.values];
		return [
			empty,
			{ path, value: "xxxxxxxxxxxx", said: `[unknown-value] ${name} cannot be ‘xxxxxxxxxxxx’. Use one of: ${allowed.join(", ")}.` },
		];
	}
	if (plain instanceof z.ZodNumber)
		return [
			empty,
			wrong("three", "a number", "‘three’"),
			{ path, value: 0, said: `[value] ${name} is not a page: ‘0’. Write the number that the message names, such as 3.` },
		];
	const { minLength = 1, maxLength } = json;
	return [
		empty,
		wrong(true, "text", "‘true’", "Put it in quotes: 'true'."),
		wrong(["a"], "text", "a list", "Write it as text."),
		...(minLength > 1
			? [
					{
						path,
						value: "x",
						said: `[too-short] ${name} has 1 character; it needs at least ${minLength}. Say it so that somebody else understands it in a year.`,
					},
				]
			: []),
		...(maxLength === undefined
			? []
			: [tooLong("x".repeat(maxLength + 1), maxLength + 1, "characters", "Shorten it: what a reader needs in one sitting.")]),
	];
}

/** A record of a schema with one value put at a path, and everything else that is needed on the way to it. */
function recordWith(path: string, value: unknown): unknown {
	const steps = path.split(/\.|(?=\[)/).map((step) => (step.startsWith("[") ? 0 : step));
	return steps.reduceRight<unknown>((inner, step) => (step === 0 ? [inner] : inner === undefined ? {} : { [String(step)]: inner }), value);
}

describe.each(Object.entries(RECORD_SCHEMAS))("every limit of a %s", (_, schema) => {
	const limits = [...fieldsOf(schema)].flatMap(([name, field]) => limitsOf(field, name));

	test.each(limits.map((limit) => [limit.path, JSON.stringify(limit.value)?.slice(0, 20), limit] as const))(
		"%s: %s",
		(_path, _value, limit) => {
			const source = sourceOf(JSON.stringify(recordWith(limit.path, limit.value)));
			const said = validate(schema, source).problems.map(({ rule, message, remedy }) => `[${rule}] ${message}. ${remedy}`);
			expect(said).toContain(limit.said);
		},
	);
});
