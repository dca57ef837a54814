/** Builds in a folder of their own, in which something goes wrong; and what must be true whatever did. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { writeBoard } from "./board-on-disk.ts";
import type { Fault } from "./fault.ts";
import { digests } from "./output.ts";

/** A board to build: how its records are put into a folder, and the day for which its site is made. */
export type Records = { put: (folder: string) => void; day: string };

/** The smallest board: a review, its report as a PDF, and a briefing. */
const SMALLEST: Records = { put: writeBoard, day: "2026-06-01" };

/** The demonstration board, large enough that no stage is over at once. */
export const EXAMPLESHIRE: Records = {
	put: (folder) => cpSync(path.join(ROOT, "test/fixtures/exampleshire"), folder, { recursive: true }),
	day: "2026-12-01",
};

/** How a build ended: by itself or by a signal, and all that it said. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null; error: string };

/** How a build is run: under limits of the system (`prlimit`), with permissions that count even for root, for another day, for the clock's. */
export type Way = { limits?: string[]; unprivileged?: boolean; asOf?: string; byClock?: boolean };

/** A root without these reads and writes only what permissions allow. */
const WITHOUT_PRIVILEGES = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"];

/** A folder with an old site, changed records of which the next is to be made, and what builds remember. */
export class Place {
	readonly home = mkdtempSync(path.join(tmpdir(), "faults-"));
	readonly data = path.join(this.home, "data");
	readonly site = path.join(this.home, "site");
	readonly records: Records;
	#old: Record<string, string> = {};
	#next: Record<string, string> = {};

	constructor(records = SMALLEST) {
		this.records = records;
	}

	/** Builds both sites once. */
	async prepare(): Promise<this> {
		this.records.put(this.data);
		expect(await this.build()).toEqual({ code: 0, signal: null, error: expect.any(String) });
		this.#old = digests(this.site);
		cpSync(this.site, `${this.site}.old`, { recursive: true });
		const board = path.join(this.data, "board.yaml");
		writeFileSync(board, readFileSync(board, "utf8").replace(/^shortName: .*/m, "shortName: The Board by its New Name"));
		expect(await this.build()).toEqual({ code: 0, signal: null, error: expect.any(String) });
		this.#next = digests(this.site);
		expect(this.#next).not.toEqual(this.#old);
		rmSync(this.site, { recursive: true });
		renameSync(`${this.site}.old`, this.site);
		return this;
	}

	/** The same at another place, to spoil it. */
	copy(): Place {
		const copy = new Place(this.records);
		for (const part of ["data", "site", ".cache"]) cpSync(path.join(this.home, part), path.join(copy.home, part), { recursive: true });
		[copy.#old, copy.#next] = [this.#old, this.#next];
		return copy;
	}

	/** Builds the changed records into the old site's place, or another, as a process of its own in this folder. */
	build(fault?: Fault | Record<string, never>, way?: Way, output?: string): Promise<Ending> {
		return ended(this.start(fault, way, output));
	}

	/** Starts such a build. */
	start(fault: Fault | Record<string, never> = {}, way: Way = {}, output = this.site): ChildProcess {
		const { limits = [], unprivileged = false, asOf = this.records.day, byClock = false } = way;
		const [command = "", ...before] = [
			...(unprivileged && process.getuid?.() === 0 ? WITHOUT_PRIVILEGES : []),
			...(limits.length > 0 ? ["prlimit", ...limits] : []),
			process.execPath,
			...("at" in fault ? ["--import", path.join(ROOT, "test/support/fault.ts")] : []),
			path.join(ROOT, "scripts/commands/build.ts"),
		];
		return spawn(command, [...before, "--data", this.data, "--output", output, ...(byClock ? [] : ["--as-of", asOf])], {
			cwd: this.home,
			env: { ...process.env, FAULT: JSON.stringify(fault) },
			stdio: ["ignore", "ignore", "pipe"],
		});
	}

	/** Which site is in its place: the old or the new one, byte for byte. */
	published(): "old" | "new" | "none" | "a mixture" {
		if (!existsSync(this.site)) return "none";
		const found = JSON.stringify(digests(this.site));
		if (found === JSON.stringify(this.#old)) return "old";
		return found === JSON.stringify(this.#next) ? "new" : "a mixture";
	}

	/** What lies beside the site and was left there by builds. */
	remains(): string[] {
		return readdirSync(this.home).filter((name) => name.startsWith("site."));
	}

	remove(): void {
		rmSync(this.home, { recursive: true, force: true });
	}
}

/** Waits for a build's end. */
export function ended(child: ChildProcess): Promise<Ending> {
	let error = "";
	child.stderr?.setEncoding("utf8").on("data", (text: string) => (error += text));
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code, signal) => resolve({ code, signal, error }));
	});
}

/** The build failed with words for people, none of them a program's inside, and the old site is as it was. */
export function expectRefused(place: Place, { code, error }: Ending, words: string | RegExp): void {
	expect(error).toMatch(words);
	expect(error).not.toMatch(/^\s+at |node:internal|Warning:|Error:/m);
	expect([code, place.published(), place.remains()]).toEqual([1, "old", []]);
}
