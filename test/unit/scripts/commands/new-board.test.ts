/** `npm run new-board`: another board's data folder, written whole or not at all; and the site that it makes. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { boardFiles, sourcesOf } from "../../../../scripts/editing/new-board/board-files.ts";
import { boardQuestions, faultOfBoardAnswer, nextBoardQuestion } from "../../../../scripts/editing/new-board/board-questions.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { faultsOf } from "../../../support/axe.ts";
import { run } from "../../../support/commands.ts";
import { EXAMPLESHIRE_DAY } from "../../../support/days.ts";
import { ANSWERS, asOptions, makeBoard } from "../../../support/new-board.ts";
import { fileAt, filesOf, filesWith, fingerprint, pagesOf, read } from "../../../support/output.ts";
import { visitorOf } from "../../../support/visit.ts";

const site = inject("fresh");
const made = inject("freshData");

/** What names other boards: those that this project has had, and the one in `data/`. */
const { name: ours = "", address = "" } = parse(readFileSync(path.join(ROOT, "data/board.yaml"), "utf8")) as Record<string, string>;
const OTHERS = ["kirklees", "exampleshire", "huddersfield", "west yorkshire", "01484", ours, new URL(address).hostname];

const fileOf = (name: string) => readFileSync(path.join(made, name), "utf8");

describe("the data folder", () => {
	test("passes the check, without as much as a warning, and its schemas are up to date", async () => {
		const { code, out } = await run("check.ts", ["--data", made, "--as-of", EXAMPLESHIRE_DAY, "--format", "json"]);
		expect([code, JSON.parse(out)]).toEqual([0, []]);
		expect(await run("schemas.ts", ["--data", made, "--check"])).toEqual({ code: 0, out: "", error: "" });
	});

	test("holds what was answered, and a note on what is to be known", () => {
		const board = parse(fileOf("board.yaml"));
		expect(board).toMatchObject({
			name: ANSWERS.name,
			shortName: ANSWERS.name,
			area: "Northmere",
			timeZone: "Europe/London",
			contacts: {
				requests: { phone: "01632 960100", email: ANSWERS.email },
				press: { name: "Press enquiries", phone: "01632 960100" },
			},
			retention: [{ keepFor: "P2Y" }],
		});
		expect(board.contacts.concern.map(({ phone }: { phone: string }) => phone)).toEqual(["999", "0808 800 5000", "01632 960200"]);
		expect(board.contacts.concern[2]).not.toHaveProperty("outOfHours");
		for (const name of ["board.yaml", "wording.yaml", "vocabulary.yaml", "how-we-learn.yaml"]) expect(fileOf(name)).toMatch(/^# /);
		for (const name of filesOf(made)) expect([name, /%[a-z-]+%/.exec(fileOf(name))]).toEqual([name, null]);
	});

	test("waits for records in folders that git keeps", () => {
		for (const folder of ["reviews", "reports", "briefings", "documents"]) expect(filesOf(made)).toContain(`${folder}/.gitkeep`);
	});
});

describe("the site", () => {
	const { open } = visitorOf(site);

	test.each(OTHERS)("has no word of %s, nor has the folder", (word) => {
		const found = (folder: string) => filesOf(folder).filter((file) => read(folder, file).toLowerCase().includes(word.toLowerCase()));
		expect([...found(made), ...found(site), ...filesWith(site, word)]).toEqual([]);
	});

	test("says for how long reports stay, as the policy does", () => {
		for (const address of ["/reports/", "/removed/", "/about/"]) expect(read(site, fileAt(address))).toMatch(/after two years/i);
	});

	test("says on every page how to reach its people", () => {
		for (const address of pagesOf(site))
			expect([address, read(site, fileAt(address)).includes("tel:01632960100")]).toEqual([address, true]);
	});

	test("counts nothing that is not there", () => {
		const counts = pagesOf(site).filter((address) =>
			/\b(?:no (?:items|publications|learning documents)|by no reviews)\b/.test(read(site, fileAt(address))),
		);
		expect(counts).toEqual([]);
		expect(read(site, "index.html")).toContain("Nothing is published yet.");
	});

	test.each(["/", "/reviews/", "/themes/neglect/", "/national/", "/search/?q=neglect"])("axe finds no fault in %s", async (address) => {
		expect(await faultsOf(await open(address, { viewport: { width: 320, height: 640 } }))).toEqual([]);
	});
});

describe("the command", () => {
	let folder: string;
	let data: string;
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), "new-board-"));
		data = path.join(folder, "data");
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	const begin = (answers: Readonly<Record<string, string>>, ...more: string[]) =>
		run("new-board.ts", [...asOptions(answers), "--output", data, ...more]);

	test("says what to do next", async () => {
		const { code, out, error } = await begin(ANSWERS);
		expect([code, error]).toEqual([0, ""]);
		expect(out).toMatch(
			/data written\n\nNext:\n1\. Read .*board\.yaml.*\n2\. Look at the site with npm start -- --data .*\n3\. Begin a record with npm run new -- --data /,
		);
	});

	test("names each option that is missing where nobody can be asked, and writes nothing", async () => {
		const { code, error } = await begin({ name: "Northmere Safeguarding Children Partnership", phone: "01632 960100" });
		expect(code).toBe(2);
		expect(error.match(/^ {2}--[a-z-]+/gm)).toEqual(["  --area", "  --address", "  --local-name", "  --local-phone"]);
		expect(existsSync(data)).toBe(false);
	});

	test("refuses a wrong answer by the name of its option", async () => {
		const { code, error } = await begin({ ...ANSWERS, phone: "ring us" });
		expect([code, existsSync(data)]).toEqual([2, false]);
		expect(error).toBe(
			"--phone: phone is not a telephone number: ‘ring us’. Write digits and spaces in quotes, such as '01632 960225'. Nothing was written.\n",
		);
	});

	test("writes over a board only when told to, and then leaves nothing of it", async () => {
		await makeBoard(data);
		writeFileSync(path.join(data, "reviews/scr-001.yaml"), "reference: SCR 001\n");
		const before = fingerprint(data);
		const refused = await begin(ANSWERS);
		expect([refused.code, fingerprint(data)]).toEqual([2, before]);
		expect(refused.error).toContain("Add --replace");
		expect((await begin({ ...ANSWERS, area: "Southmere" }, "--replace")).code).toBe(0);
		expect(filesOf(data)).not.toContain("reviews/scr-001.yaml");
		expect(parse(readFileSync(path.join(data, "board.yaml"), "utf8")).area).toBe("Southmere");
		expect(filesOf(folder).filter((name) => !name.startsWith("data/"))).toEqual([]);
	});

	test("never writes over what is no board", async () => {
		mkdirSync(data);
		writeFileSync(path.join(data, "letter.txt"), "private");
		const { code, error } = await begin(ANSWERS, "--replace");
		expect([code, filesOf(data)]).toEqual([2, ["letter.txt"]]);
		expect(error).toContain("holds something else than a board’s records");
	});
});

describe("what is written", () => {
	const all = (answers: Readonly<Record<string, string>>) =>
		Object.fromEntries([...boardQuestions(answers).map(({ name, fallback = "" }) => [name, fallback]), ...Object.entries(answers)]);
	const problemsOf = (files: ReadonlyMap<string, string>) => {
		const result = catalogue(sourcesOf(files, "data"), EXAMPLESHIRE_DAY as IsoDay);
		return result.ok ? result.warnings : result.problems;
	};

	test.each([
		["phone", "please ring **01632 960100**."],
		["email", "please write to learning@northmere.example."],
	] as const)("a board with only a way by %s says only that", async (way, words) => {
		const { phone, email, ...others } = ANSWERS;
		const files = await boardFiles({
			...all({ ...others, "short-name": "Northmere", phone: "", email: "" }),
			[way]: { phone, email }[way],
		});
		expect(files.get("wording.yaml")?.replaceAll(/\s+/g, " ")).toContain(words);
		expect(problemsOf(files)).toEqual([]);
	});

	test.each(["A: “quoted” #1 board's * name_x", "Bwrdd Diogelu Plant – Y Môr", "{keepFor}", "%area%"])(
		"takes a name that YAML or a text might misread: %s",
		async (name) => {
			const files = await boardFiles(all({ ...ANSWERS, name, "short-name": name }));
			expect(parse(files.get("board.yaml") ?? "").name).toBe(name);
			expect(problemsOf(files)).toEqual([]);
		},
	);
});

describe("the questions", () => {
	test("each is of a field that judges its answer", () => {
		for (const { name } of boardQuestions({})) expect([name, faultOfBoardAnswer(name, "\n")]).toEqual([name, expect.any(String)]);
	});

	test.each([
		["address", "northmere.example", "address is not a web address"],
		["keep-for", "two years", "keep-for is not a period"],
		["time-zone", "Europe/Northmere", "time-zone is not a time zone"],
		["language", "cy-GB", "language is not a language that the site has words in"],
	])("a wrong --%s is refused", (name, answer, words) => expect(faultOfBoardAnswer(name, answer)).toContain(words));

	test("an e-mail address must be given where there is no number", () => {
		const rest = { name: "A", "short-name": "A", area: "B", address: "https://a.example" };
		expect(nextBoardQuestion({ ...rest, phone: "" })).toEqual(expect.not.objectContaining({ fallback: expect.anything() }));
		expect(nextBoardQuestion({ ...rest, phone: "999" })).toMatchObject({ name: "email", fallback: "" });
	});

	test("a long name has no place in the header: a shorter one is asked for", () => {
		expect(nextBoardQuestion({ name: "A".repeat(61) })).toEqual(expect.not.objectContaining({ fallback: expect.anything() }));
		expect(nextBoardQuestion({ name: "A" })).toMatchObject({ name: "short-name", fallback: "A" });
	});
});
