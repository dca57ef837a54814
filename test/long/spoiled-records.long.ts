/**
 * Tests ten thousand damaged records. Each record must either be accepted, or be rejected with a clear message and a position. No
 * record may crash or stall the program, or make it reveal its internals. To try other records, run:
 * SEED=7 npx vitest run -c vitest.long.config.ts test/long/spoiled-records.long.ts
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixText } from "../../scripts/editing/fix-text.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { catalogue } from "../../scripts/publish/catalogue.ts";
import type { Problem } from "../../scripts/records/problem.ts";
import { schemaFor } from "../../scripts/records/record-files.ts";
import type { Sources } from "../../scripts/records/records.ts";
import { write, writeBoard } from "../support/board-on-disk.ts";
import { build, run } from "../support/commands.ts";
import { FULL_BRIEFING, FULL_REPORT, FULL_REVIEW } from "../support/full-records.ts";
import { mutate } from "../support/mutations.ts";
import { randomFrom } from "../support/random-records.ts";
import { A_DAY, BRIEFING, type Files, NATIONAL, OVERVIEW, parsedOnce, REVIEW, SMALLEST, sources } from "../support/records.ts";

const SEED = Number(process.env["SEED"] ?? 20261123);
const RECORDS = 10_000;
/** The most processor time for one record, in milliseconds. Elapsed time would depend on what else the machine is doing. */
const LONGEST = 2000;

/** Records to damage. They are valid on the smallest board, unlike most records in `REAL`, which refer to records on a larger board. */
const OWN: ReadonlyArray<[name: string, text: string]> = [
	...Object.entries(SMALLEST),
	["reviews/scr-001.yaml", REVIEW],
	["reviews/scr-001.yaml", FULL_REVIEW],
	["reports/scr-001-overview-report.yaml", OVERVIEW],
	["reports/a.yaml", NATIONAL],
	["reports/a.yaml", FULL_REPORT],
	["briefings/a.yaml", BRIEFING],
	["briefings/a.yaml", FULL_BRIEFING],
];
const REAL = ["data", "test/fixtures/exampleshire"].flatMap((folder) =>
	["reviews", "reports", "briefings"].flatMap((kind) =>
		readdirSync(path.join(ROOT, folder, kind)).map((name): [string, string] => [
			`${kind}/${name}`,
			readFileSync(path.join(ROOT, folder, kind, name), "utf8"),
		]),
	),
);

type Spoiled = { name: string; content: string | Uint8Array; how: string };

function spoiledRecord(index: number): Spoiled {
	const random = randomFrom(SEED + index * 7919);
	const originals = random() < 0.6 ? OWN : REAL;
	const [name, text] = originals[Math.floor(random() * originals.length)] ?? expect.unreachable();
	return { name, ...mutate(text, random) };
}

/** Matches words that no message may contain: missing values, the program's internals or a library's wording. */
const INSIDE =
	/undefined|\[object|NaN|\bat .*\.[jt]s:\d|node_modules|TypeError|RangeError|Infinity|Implicit|collection|scalar|Unexpected|Invalid input/;

function unclear(problem: Problem, content: string | Uint8Array): string[] {
	const { file, line, column, message, remedy, frame = "" } = problem;
	const ours = [message, remedy].map((words) => words.replaceAll(/[‘'"].*[’'"]/gs, ""));
	const lines = (typeof content === "string" ? content : Buffer.from(content).toString("utf8")).split(/\r\n|\n/).length;
	return [
		...(file.startsWith("data/") ? [] : [`no file: ${file}`]),
		...(line >= 1 && column >= 1 && (!file.endsWith("spoiled") || line <= lines + 1) ? [] : [`no place: ${line}:${column}`]),
		...(message.length > 5 && message.length < 400 ? [] : [`message of ${message.length} signs`]),
		...(remedy.length > 5 && remedy.length < 1000 ? [] : [`remedy of ${remedy.length} signs`]),
		...ours.filter((words) => INSIDE.test(words)),
		...(frame.split("\n").some((row) => row.length > 140) ? ["a frame too wide"] : []),
	];
}

const UNDAMAGED: Files = { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": OVERVIEW };
const PARSED = new Map(parsedOnce(sources(UNDAMAGED)).files.map((file) => [file.name, file]));

/** Adds a damaged record to the smallest board. Only the damaged record is parsed: the other files would take five times as long. */
function among({ name, content }: Spoiled): Sources {
	const { files, ...rest } = sources({ ...UNDAMAGED, [name]: content });
	return { ...rest, files: files.map((file) => (file.name === name ? file : (PARSED.get(file.name) ?? file))) };
}

describe(`${RECORDS} damaged records (seed ${SEED})`, () => {
	test("each damaged record is either accepted, or rejected quickly with a clear message", () => {
		const wrong: string[] = [];
		let refused = 0;
		for (let index = 0; index < RECORDS; index++) {
			const record = spoiledRecord(index);
			const say = (words: string) => wrong.push(`${index}: ${record.name}, ${record.how}: ${words}`);
			const start = process.cpuUsage();
			try {
				const result = catalogue(among(record), A_DAY);
				const problems = result.ok ? result.warnings : result.problems;
				if (!result.ok) refused++;
				if (!result.ok && !problems.some(({ severity }) => severity === "error")) say("refused without a reason");
				for (const problem of problems) for (const words of unclear(problem, record.content)) say(words);
			} catch (error) {
				say(String((error as Error).stack).slice(0, 400));
			}
			const took = process.cpuUsage(start).user / 1000;
			if (took > LONGEST) say(`took ${Math.round(took)} ms`);
		}
		expect(wrong).toEqual([]);
		// Both outcomes must be common. Otherwise the test would prove little.
		expect(refused).toBeGreaterThan(RECORDS / 2);
		expect(refused).toBeLessThan(RECORDS * 0.95);
	});

	test("damaged records do not crash the automatic fixes, and fixing them a second time changes nothing", () => {
		for (let index = 0; index < RECORDS; index += 25) {
			const { name, content } = spoiledRecord(index);
			const schema = schemaFor(name);
			if (!schema || typeof content !== "string") continue;
			const start = process.cpuUsage();
			const { text } = fixText(content, schema);
			expect(fixText(text, schema)).toEqual({ text, done: [] });
			expect(process.cpuUsage(start).user / 1000).toBeLessThan(5 * LONGEST);
		}
	});
});

describe("with the real commands,", () => {
	let data: string;
	beforeAll(() => {
		data = mkdtempSync(path.join(tmpdir(), "spoiled-"));
	});
	afterAll(() => rmSync(data, { recursive: true, force: true }));

	test("`check` reports the problems in five hundred damaged records without a stack trace", async () => {
		writeBoard(data);
		const kinds: Record<string, string> = {};
		for (let index = 0; index < 500; index++) {
			const { name, content, how } = spoiledRecord(index * 17);
			const folder = path.posix.dirname(name);
			if (folder === ".") continue;
			const place = `${folder}/spoiled-${index}.yaml`;
			kinds[place] = how;
			write(data, place, content);
		}
		const { code, out, error } = await run("check.ts", ["--data", data, "--as-of", A_DAY, "--format", "json"]);
		const problems = JSON.parse(out) as Problem[];
		expect(code).toBe(1);
		expect(error).toMatch(/: \d+ files, 1 document, \d+ errors and \d+ warnings\.\n$/);
		expect(error).not.toMatch(/^\s+at /m);
		expect(new Set(problems.map(({ file }) => path.basename(file))).size).toBeGreaterThan(Object.keys(kinds).length / 2);
	});

	test("`build` succeeds with every damaged record that the check accepts", async () => {
		let built = 0;
		for (let index = 0; built < 8; index++) {
			const record = spoiledRecord(index * 31);
			if (!catalogue(among(record), A_DAY).ok) continue;
			const folder = path.join(data, `site-${index}`);
			for (const [name, content] of Object.entries({ ...SMALLEST, ...UNDAMAGED, [record.name]: record.content }))
				if (content !== undefined) write(folder, name, content);
			await build({ data: folder, output: `${folder}.output`, asOf: A_DAY });
			built++;
		}
	});
});
