import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../../../scripts/project-root.ts";
import { faultsOf } from "../../../support/axe.ts";
import { call } from "../../../support/commands.ts";
import { EXAMPLESHIRE_DAY } from "../../../support/days.ts";
import { ANSWERS, asOptions, makeBoard } from "../../../support/new-board.ts";
import { digests, fileAt, filesContaining, filesOf, pagesOf, read } from "../../../support/output.ts";
import { visitorOf } from "../../../support/visit.ts";

const site = inject("fresh");
const made = inject("freshData");

/** The board in `data/`. The site and the data folder of a new board must not mention its name or address. */
const { name: ours = "", address = "" } = parse(readFileSync(path.join(ROOT, "data/board.yaml"), "utf8")) as Record<string, string>;
const OTHERS = ["kirklees", "exampleshire", "huddersfield", "west yorkshire", "01484", ours, new URL(address).hostname];

const fileOf = (name: string) => readFileSync(path.join(made, name), "utf8");

describe("npm run new-board", () => {
	test("writes a data folder that passes the check without warnings and has up-to-date schemas", async () => {
		const { code, out } = await call("check.ts", ["--data", made, "--as-of", EXAMPLESHIRE_DAY, "--format", "json"]);
		expect([code, JSON.parse(out)]).toEqual([0, []]);
		expect(await call("schemas.ts", ["--data", made, "--check"])).toEqual({ code: 0, out: "", error: "" });
	});

	test("writes the answers into the files, starts each file with a comment, and replaces every placeholder", () => {
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

	test("creates record folders that git tracks even when they are empty", () => {
		for (const folder of ["reviews", "reports", "briefings", "documents"]) expect(filesOf(made)).toContain(`${folder}/.gitkeep`);
	});
});

describe("the site of a new board", () => {
	const { open } = visitorOf(site);

	test.each(OTHERS)("does not mention %s on the site or in the data folder", (word) => {
		const found = (folder: string) => filesOf(folder).filter((file) => read(folder, file).toLowerCase().includes(word.toLowerCase()));
		expect([...found(made), ...found(site), ...filesContaining(site, word)]).toEqual([]);
	});

	test("states the retention period from the board's policy", () => {
		for (const address of ["/reports/", "/removed/", "/about/"]) expect(read(site, fileAt(address))).toMatch(/after two years/i);
	});

	test("shows the board's telephone number on every page", () => {
		for (const address of pagesOf(site))
			expect([address, read(site, fileAt(address)).includes("tel:01632960100")]).toEqual([address, true]);
	});

	test("does not show counts of zero", () => {
		const counts = pagesOf(site).filter((address) =>
			/\b(?:no (?:items|publications|learning documents)|by no reviews)\b/.test(read(site, fileAt(address))),
		);
		expect(counts).toEqual([]);
		expect(read(site, "index.html")).toContain("No dated text that can be read here or through a link is recorded yet.");
	});

	test.each(["/", "/reviews/", "/themes/neglect/", "/national/", "/search/?q=neglect"])(
		"has no accessibility problems on %s according to axe",
		async (address) => {
			expect(await faultsOf(await open(address, { viewport: { width: 320, height: 640 } }))).toEqual([]);
		},
	);
});

describe("npm run new-board without a terminal", () => {
	let folder: string;
	let data: string;
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), "new-board-"));
		data = path.join(folder, "data");
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	const create = (answers: Readonly<Record<string, string>>, ...more: string[]) =>
		call("new-board.ts", [...asOptions(answers), "--output", data, ...more]);

	test("prints the next steps after creating a board", async () => {
		const { code, out, error } = await create(ANSWERS);
		expect([code, error]).toEqual([0, ""]);
		expect(out).toMatch(
			/data written\n\nNext:\n1\. Read .*board\.yaml.*\n2\. Look at the site with npm start -- --data .*\n3\. Write a first record with npm run new -- --data /,
		);
	});

	test("names each missing option and writes nothing if there is no terminal", async () => {
		const { code, error } = await create({ name: "Northmere Safeguarding Children Partnership", phone: "01632 960100" });
		expect(code).toBe(2);
		expect(error.match(/^ {2}--[a-z-]+/gm)).toEqual(["  --area", "  --address", "  --local-name", "  --local-phone"]);
		expect(existsSync(data)).toBe(false);
	});

	test("refuses an invalid answer and names its option", async () => {
		const { code, error } = await create({ ...ANSWERS, phone: "ring us" });
		expect([code, existsSync(data)]).toEqual([2, false]);
		expect(error).toBe(
			"--phone: The telephone number of the contact for requests is not a telephone number: ‘ring us’. Write only digits and spaces, such as 01632 960225. In a file, put quotes around them. Nothing was written.\n",
		);
	});

	test("replaces an existing board only with --replace, and then removes all its old files", async () => {
		await makeBoard(data);
		writeFileSync(path.join(data, "reviews/scr-001.yaml"), "reference: SCR 001\n");
		const before = digests(data);
		const refused = await create(ANSWERS);
		expect([refused.code, digests(data)]).toEqual([2, before]);
		expect(refused.error).toContain("Add --replace");
		expect((await create({ ...ANSWERS, area: "Southmere" }, "--replace")).code).toBe(0);
		expect(filesOf(data)).not.toContain("reviews/scr-001.yaml");
		expect(parse(readFileSync(path.join(data, "board.yaml"), "utf8")).area).toBe("Southmere");
		expect(filesOf(folder).filter((name) => !name.startsWith("data/"))).toEqual([]);
	});

	test("never overwrites a folder that is not a board", async () => {
		mkdirSync(data);
		writeFileSync(path.join(data, "letter.txt"), "private");
		const { code, error } = await create(ANSWERS, "--replace");
		expect([code, filesOf(data)]).toEqual([2, ["letter.txt"]]);
		expect(error).toContain("holds files that are not a board’s records");
	});
});
