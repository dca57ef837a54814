/** Creates small Git repositories that contain a board, and runs `register --compare` in these repositories. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { write, writeBoard } from "./board-on-disk.ts";
import { call, type Outcome } from "./commands.ts";
import { temporaryFolder } from "./server.ts";

const DAY = "2026-12-01";
export const SLUG = "scr-001-overview-report";
export const REPORT = `reports/${SLUG}.yaml`;
export const [PAGE, DOCUMENT] = [`/reports/${SLUG}/`, `/documents/${SLUG}.pdf`];
export const BRIEFING_FILE = "briefings/learning-document-scr-001.yaml";

/** Functions that change files in a data folder, as a person who edits records would. */
type Editor = {
	replace: (file: string, from: string | RegExp, to: string) => void;
	add: (file: string, text: string) => void;
	move: (from: string, to: string) => void;
	remove: (file: string) => void;
	create: (file: string, text: string) => void;
};

function editorOf(data: string): Editor {
	const at = (file: string) => path.join(data, file);
	return {
		replace(file, from, to) {
			const text = readFileSync(at(file), "utf8");
			expect(text).toMatch(from);
			writeFileSync(at(file), text.replace(from, to));
		},
		add: (file, text) => writeFileSync(at(file), readFileSync(at(file), "utf8") + text),
		move: (from, to) => renameSync(at(from), at(to)),
		remove: (file) => rmSync(at(file)),
		create: (file, text) => write(data, file, text),
	};
}

export function git(folder: string, ...args: string[]): void {
	const identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false"];
	execFileSync("git", ["-C", folder, ...identity, ...args], { stdio: "pipe" });
}

export type Edit = (editor: Editor) => void;

/** Runs the command `register` for 1 December 2026. Removes the progress messages, which are printed only if the command is slow. */
export async function register(...args: string[]): Promise<Outcome> {
	const outcome = await call("register.ts", ["--as-of", DAY, ...args]);
	return { ...outcome, error: outcome.error.replaceAll(/^.* …\n/gm, "") };
}

type Repository = { data: string; edit: (change: Edit) => void; compare: (...args: string[]) => Promise<Outcome> };

/** Creates a repository with the smallest board in a subfolder. `before` changes the board's files before the commit on `main`. */
export async function repository(before: Edit = () => {}): Promise<Repository> {
	const top = await temporaryFolder();
	const data = path.join(top, "sites/data");
	mkdirSync(data, { recursive: true });
	writeBoard(data);
	before(editorOf(data));
	git(top, "init", "--quiet", "--initial-branch=main");
	git(top, "add", "--all");
	git(top, "commit", "--quiet", "--message=Before");
	const compare = async (...args: string[]) => {
		const outcome = await register("--data", data, "--compare", "main", ...args);
		// Messages contain the path of the temporary folder, which differs on every run.
		return { ...outcome, error: outcome.error.replaceAll(/[^\s:]*\/sites\/data/g, "data") };
	};
	return { data, edit: (change) => change(editorOf(data)), compare };
}

export async function afterChange(before: Edit, change: Edit, ...args: string[]): Promise<Outcome> {
	const { edit, compare } = await repository(before);
	edit(change);
	return compare(...args);
}

/** Returns the printed changes, one per line, without the padding between columns and without the total. */
export const linesOf = ({ out }: Outcome) =>
	(out.split("\n\n")[0] ?? "")
		.split("\n")
		.map((line) => line.replaceAll(/ {2,}/g, "  "))
		.filter(Boolean);

export const errorsOf = ({ error }: Outcome) =>
	error.split("\n").filter((line) => / (?:error|warning): /.test(line) || /How to fix it/.test(line));

/** Changes the report's publication date to 2019, so that its retention period is over and the report has been removed. */
export const removed: Edit = ({ replace }) => replace(REPORT, "published: 2026-05-17", "published: 2019-03-01");
