import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { goodCopyOf } from "../../../../scripts/editing/good-copy.ts";
import { write } from "../../../support/board-on-disk.ts";
import { temporaryFolder } from "../../../support/server.ts";

const FILES = {
	"board.yaml": "title: Board\n",
	"reviews/a.yaml": "title: A\n",
	"reports/b.yaml": "title: B\nfile: b.pdf\n",
	"documents/b.pdf": "PDF",
};

let data: string;
beforeEach(async () => {
	data = path.join(await temporaryFolder(), "data");
	for (const [name, text] of Object.entries(FILES)) write(data, name, text);
});

function commit(): void {
	const git = (...args: string[]) => execFileSync("git", ["-C", data, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args]);
	git("init", "--quiet");
	git("add", "--all");
	git("commit", "--quiet", "--message", "Add records");
}

/** Copies the data folder. Files that contain the word `wrong` count as files with errors. `more` may name further files. */
async function copyWithout(more: (folder: string) => string[] = () => []) {
	const copy = await goodCopyOf(data, async (folder) => {
		const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:yaml|pdf)$/.test(name));
		return [...names.filter((name) => readFileSync(path.join(folder, name), "utf8").includes("wrong")), ...more(folder)];
	});
	if (copy) onTestFinished(() => rmSync(copy.folder, { recursive: true }));
	const read = (name: string) => {
		const at = path.join(copy?.folder ?? "", name);
		return existsSync(at) ? readFileSync(at, "utf8") : undefined;
	};
	return { copy, read };
}

describe("goodCopyOf makes a copy of a data folder without its errors", () => {
	test("replaces a file with errors, and the document that belongs to the file, with the committed versions", async () => {
		commit();
		write(data, "reports/b.yaml", "wrong");
		write(data, "documents/b.pdf", "PDF of another report");
		write(data, "reviews/a.yaml", "title: A, changed\n");
		const { copy, read } = await copyWithout();
		expect(copy).toMatchObject({ committed: ["reports/b.yaml", "documents/b.pdf"], leftOut: [] });
		expect([read("reports/b.yaml"), read("documents/b.pdf"), read("reviews/a.yaml")]).toEqual([
			FILES["reports/b.yaml"],
			"PDF",
			"title: A, changed\n",
		]);
	});

	test("replaces every file with its committed version if a file without errors causes an error in another file", async () => {
		commit();
		write(data, "board.yaml", "title: Changed\n");
		const { copy, read } = await copyWithout((folder) =>
			readFileSync(path.join(folder, "board.yaml"), "utf8").includes("Changed") ? ["reviews/a.yaml"] : [],
		);
		expect(copy).toMatchObject({ committed: ["board.yaml"], leftOut: [] });
		expect([read("board.yaml"), read("reviews/a.yaml")]).toEqual([FILES["board.yaml"], FILES["reviews/a.yaml"]]);
	});

	test.each([["withdrawn:\n  on: 2026-06-01\n"], ["notBefore: {reason: Trial}\n"], ["removed: {}\n"]])(
		"leaves out a record with errors if its new version is hidden by %j",
		async (hidden) => {
			commit();
			write(data, "reviews/a.yaml", `title: wrong\n${hidden}`);
			const { copy, read } = await copyWithout();
			expect(copy).toMatchObject({ committed: [], leftOut: ["reviews/a.yaml"] });
			expect(read("reviews/a.yaml")).toBeUndefined();
		},
	);

	test("leaves out a file with errors if the committed version has errors too, or if the file is not in Git", async () => {
		write(data, "reviews/a.yaml", "wrong");
		expect((await copyWithout()).copy).toMatchObject({ committed: [], leftOut: ["reviews/a.yaml"] });
		commit();
		write(data, "reviews/a.yaml", "wrong in another way");
		expect((await copyWithout()).copy).toMatchObject({ committed: [], leftOut: ["reviews/a.yaml"] });
	});

	test("does not restore a deleted record from Git", async () => {
		commit();
		rmSync(path.join(data, "reviews/a.yaml"));
		write(data, "reports/b.yaml", "wrong");
		const { read } = await copyWithout();
		expect(read("reviews/a.yaml")).toBeUndefined();
	});

	test("restores a deleted board.yaml from Git, and makes no copy if the file is not in Git", async () => {
		commit();
		rmSync(path.join(data, "board.yaml"));
		const missing = (folder: string) => (existsSync(path.join(folder, "board.yaml")) ? [] : ["board.yaml"]);
		expect((await copyWithout(missing)).copy).toMatchObject({ committed: ["board.yaml"] });
		rmSync(path.join(data, ".git"), { recursive: true });
		expect((await copyWithout(missing)).copy).toBeUndefined();
	});
});
