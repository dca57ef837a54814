import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { write, writeBoard } from "../../../support/board-on-disk.ts";
import { afterChange, BRIEFING_FILE, git, register, repository } from "../../../support/git-board.ts";

import { temporaryFolder } from "../../../support/server.ts";

describe("register --compare reads the records at a Git reference", () => {
	test("refuses an invalid Git reference, a folder outside Git, and a folder that did not exist at the reference", async () => {
		const { data, compare } = await repository();
		const at = (ref: string, folder = data) => register("--data", folder, `--compare=${ref}`);
		expect(await at("--output=x")).toMatchObject({ code: 2, out: "", error: expect.stringContaining("is not a Git reference") });
		for (const ref of ["nowhere", "main..main", "^main", "main:sites", "main; touch x", "$(touch x)"])
			expect(await at(ref)).toMatchObject({
				code: 1,
				out: "",
				error: `There is no commit, branch or tag ‘${ref}’. Check the spelling, or fetch it first with git fetch.\n`,
			});
		const outside = path.join(await temporaryFolder(), "data");
		writeBoard(outside);
		expect(await at("main", outside)).toMatchObject({
			code: 1,
			out: "",
			error: expect.stringMatching(/^Git cannot read .*not a git repository.*\n$/),
		});
		const added = path.join(data, "../added");
		writeBoard(added);
		expect(await at("main", added)).toMatchObject({ code: 1, out: "", error: expect.stringContaining("did not exist at ‘main’") });
		expect(await compare("--within", "3")).toMatchObject({ code: 2, error: "Use --compare or --within, not both.\n" });
	});

	test("leaves out a record whose old version cannot be read, and prints a warning", async () => {
		const outcome = await afterChange(
			({ add }) => add(BRIEFING_FILE, "hold: x\n"),
			({ replace }) => replace(BRIEFING_FILE, "hold: x\n", ""),
		);
		expect(outcome).toMatchObject({ code: 0, out: expect.stringContaining("Nothing changes for readers") });
		expect(outcome.error).toContain("warning: This record could not be read at main, so its addresses are not compared: ");
	});

	test("stops with an error if the old retention policy cannot be read", async () => {
		const outcome = await afterChange(
			({ replace }) => replace("board.yaml", "P12M", "a year"),
			({ replace }) => replace("board.yaml", "a year", "P12M"),
		);
		expect(outcome).toMatchObject({ code: 1, out: "" });
		expect(outcome.error).toMatch(/board\.yaml:19:14 error: .*\[value\]/);
		expect(outcome.error).toContain("The records at main have these errors, so nothing can be compared with them.");
	});

	test("accepts a data folder that is the root of the repository, and files with unusual names", async () => {
		const data = await temporaryFolder();
		writeBoard(data);
		write(data, 'documents/ü – "x"\n.pdf', "not a PDF");
		git(data, "init", "--quiet", "--initial-branch=main");
		git(data, "add", "--all");
		git(data, "commit", "--quiet", "--message=Before");
		rmSync(path.join(data, 'documents/ü – "x"\n.pdf'));
		expect(await register("--data", data, "--compare", "main")).toMatchObject({ code: 0, error: "" });
	});
});
