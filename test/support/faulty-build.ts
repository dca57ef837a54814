/** Runs builds in a temporary folder with injected faults, and checks what they leave behind. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { writeBoard } from "./board-on-disk.ts";
import { call } from "./commands.ts";
import type { Fault } from "./fault.ts";
import { digests } from "./output.ts";
import { pdfOf } from "./pdf.ts";
import { REVIEW } from "./records.ts";

/** A board to build. `write` creates its data folder, and `day` is the date for which the site is built. */
export type Board = { write: (folder: string) => void; day: string };

/** The smallest board: a review, its report as a PDF, and a briefing. */
const SMALLEST: Board = { write: writeBoard, day: "2026-06-01" };

const SENTENCES = "The agencies met again and wrote down what each of them would do next. ".repeat(11);
const LARGE_DOCUMENT = await pdfOf({ title: "Overview", text: SENTENCES.repeat(30), compress: false });

/** The smallest board, but the review's page is larger than any style sheet or script, and the document is larger than the page. */
export const LARGE_FILES: Board = {
	write: (folder) =>
		writeBoard(folder, {
			review: `${REVIEW}recommendations:\n${`  - text: ${SENTENCES}\n    agency: health\n`.repeat(30)}`,
			document: LARGE_DOCUMENT,
		}),
	day: "2026-06-01",
};

/** The exit code or the signal that ended a build, and its standard error. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null; error: string };

/**
 * The conditions for a build.
 * - `limits`: options for `prlimit`
 * - `unprivileged`: whether file permissions apply even to root
 * - `byClock`: whether to build for today
 */
export type Conditions = { limits?: string[]; unprivileged?: boolean; byClock?: boolean };

/** The start of a command line that removes two capabilities from root. Even root then needs permission to read and write a file. */
const WITHOUT_PRIVILEGES = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"];

/** A temporary folder with an old site, a data folder that has changed since that site was built, and the builds' caches. */
export class Place {
	readonly home = mkdtempSync(path.join(tmpdir(), "faults-"));
	readonly data = path.join(this.home, "data");
	readonly site = path.join(this.home, "site");
	readonly board: Board;
	#old: Record<string, string> = {};
	#next: Record<string, string> = {};

	constructor(board = SMALLEST) {
		this.board = board;
	}

	/** Builds the old and the new site once, so that `published` can recognise their bytes. */
	async prepare(): Promise<this> {
		this.board.write(this.data);
		expect(await this.rebuild()).toEqual({ code: 0, signal: null, error: expect.any(String) });
		this.#old = digests(this.site);
		cpSync(this.site, `${this.site}.old`, { recursive: true });
		const board = path.join(this.data, "board.yaml");
		writeFileSync(board, readFileSync(board, "utf8").replace(/^shortName: .*/m, "shortName: The Board by its New Name"));
		expect(await this.rebuild()).toEqual({ code: 0, signal: null, error: expect.any(String) });
		this.#next = digests(this.site);
		expect(this.#next).not.toEqual(this.#old);
		rmSync(this.site, { recursive: true });
		renameSync(`${this.site}.old`, this.site);
		return this;
	}

	/** Copies the folder, so that each test has its own. */
	copy(): Place {
		const copy = new Place(this.board);
		for (const part of ["data", "site", ".cache"]) cpSync(path.join(this.home, part), path.join(copy.home, part), { recursive: true });
		[copy.#old, copy.#next] = [this.#old, this.#next];
		return copy;
	}

	/** Builds the changed data in a new process, with a fault or under conditions. By default, the new site replaces the old one. */
	build(fault: Fault | Record<string, never>, conditions?: Conditions): Promise<Ending> {
		return ended(this.start(fault, conditions));
	}

	/** Builds the changed data without a fault. This process runs the build, because a new process would need four times as long. */
	async rebuild({ output = this.site, day = this.board.day } = {}): Promise<Ending> {
		const { code, error } = await call("build.ts", this.#options(output, day), process.env, this.home);
		return { code, signal: null, error };
	}

	/** Starts a build of the changed data and returns its process at once. */
	start(fault: Fault | Record<string, never> = {}, conditions: Conditions = {}): ChildProcess {
		const { limits = [], unprivileged = false, byClock = false } = conditions;
		const [command = "", ...before] = [
			...(unprivileged && process.getuid?.() === 0 ? WITHOUT_PRIVILEGES : []),
			...(limits.length > 0 ? ["prlimit", ...limits] : []),
			process.execPath,
			...("at" in fault ? ["--import", path.join(ROOT, "test/support/fault.ts")] : []),
			path.join(ROOT, "scripts/commands/build.ts"),
		];
		return spawn(command, [...before, ...this.#options(this.site, byClock ? undefined : this.board.day)], {
			cwd: this.home,
			env: { ...process.env, FAULT: JSON.stringify(fault) },
			stdio: ["ignore", "ignore", "pipe"],
		});
	}

	#options(output: string, day: string | undefined): string[] {
		return ["--data", this.data, "--output", output, ...(day === undefined ? [] : ["--as-of", day])];
	}

	/** Returns which site the output folder contains, compared byte for byte. */
	published(): "old" | "new" | "none" | "a mixture" {
		if (!existsSync(this.site)) return "none";
		const found = JSON.stringify(digests(this.site));
		if (found === JSON.stringify(this.#old)) return "old";
		return found === JSON.stringify(this.#next) ? "new" : "a mixture";
	}

	/** Lists the temporary folders that builds left beside the site. */
	leftovers(): string[] {
		return readdirSync(this.home).filter((name) => name.startsWith("site."));
	}

	remove(): void {
		rmSync(this.home, { recursive: true, force: true });
	}
}

export function ended(child: ChildProcess): Promise<Ending> {
	let error = "";
	child.stderr?.setEncoding("utf8").on("data", (text: string) => (error += text));
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code, signal) => resolve({ code, signal, error }));
	});
}

/** Expects that the build failed with the given message, printed no stack trace and left the old site unchanged. */
export function expectRefused(place: Place, { code, error }: Ending, message: string | RegExp): void {
	expect(error).toMatch(message);
	expect(error).not.toMatch(/^\s+at |node:internal|Warning:|Error:/m);
	expect([code, place.published(), place.leftovers()]).toEqual([1, "old", []]);
}
