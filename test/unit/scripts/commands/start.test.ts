import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { get as open } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../../../scripts/project-root.ts";
import { writeBoard as writeSmallestBoard } from "../../../support/board-on-disk.ts";
import { call } from "../../../support/commands.ts";
import { eventually, get, write } from "../../../support/server.ts";

/** Runs `npm start` in a separate process and collects the output of that process. */
class Start {
	out = "";
	errors = "";
	readonly process: ChildProcess;

	constructor(...options: string[]) {
		this.process = spawn(process.execPath, [path.join(ROOT, "scripts/commands/start.ts"), "--as-of", "2026-11-23", ...options], {
			cwd: ROOT,
			stdio: ["ignore", "pipe", "pipe"],
			// The process gets its own process group, as it would in a terminal.
			detached: true,
		});
		this.process.stdout?.on("data", (text: Buffer) => (this.out += text.toString()));
		this.process.stderr?.on("data", (text: Buffer) => (this.errors += text.toString()));
	}

	address(): Promise<string> {
		return eventually(() => / at (http:\S+)\n/.exec(this.out)?.[1], 60);
	}

	printed(text: string): Promise<true> {
		return eventually(() => (this.errors.includes(text) ? true : undefined), 60);
	}

	async stop(signal: NodeJS.Signals): Promise<[code: number | null, signal: string | null]> {
		if (this.process.exitCode !== null) return [this.process.exitCode, null];
		const ended = once(this.process, "exit") as Promise<[number | null, string | null]>;
		this.process.kill(signal);
		return ended;
	}
}

let folder: string;
let data: string;
let output: string;
let board: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "start-test-"));
	data = path.join(folder, "data");
	output = path.join(folder, "_site");
	writeSmallestBoard(data);
	board = await readFile(path.join(data, "board.yaml"), "utf8");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const writeBoard = (text: string) => writeFile(path.join(data, "board.yaml"), text);

describe("npm start", () => {
	let start: Start;
	let url: string;

	beforeAll(async () => {
		start = new Start("--data", data, "--output", output);
		url = await start.address();
	});

	afterAll(() => start.stop("SIGKILL"));

	it("prints only the site's address on standard output", async () => {
		expect(start.out).toBe(`Serving ${output} at ${url}\n`);
		expect((await get(url, "/")).status).toBe(200);
	});

	it("builds the site again and reloads pages when a record changes", async () => {
		const request = open(new URL("/__events", url));
		const [events] = await once(request, "response");
		let received = "";
		events.on("data", (text: Buffer) => (received += text.toString()));
		await writeBoard(board.replace(/^name: .*$/m, "name: Board of the Changed Record"));
		await eventually(() => (received.includes("data: reload") ? true : undefined), 60);
		expect((await get(url, "/")).body).toContain("Board of the Changed Record");
		expect(start.errors).toMatch(/ changed\.\n[\s\S]*Built in \d+\.\d s\./);
		request.destroy();
	});

	it("keeps serving the previous site and prints the problem when a record becomes invalid", async () => {
		await writeBoard(`${board}\nname: twice\n`);
		await start.printed("The last good site is still served.");
		expect(start.errors).toContain("The field ‘name’ is here twice");
		expect((await get(url, "/")).body).toContain("Board of the Changed Record");
	});

	it("refuses a port that is in use", async () => {
		const other = new Start("--data", data, "--output", output, "--port", new URL(url).port);
		const [code] = await once(other.process, "exit");
		expect(code).toBe(2);
		expect(other.errors).toContain(`Port ${new URL(url).port} cannot be used (EADDRINUSE).`);
	});

	it("exits with 0 on SIGINT", async () => {
		expect(await start.stop("SIGINT")).toEqual([0, null]);
	});

	it("serves the existing site even if the first build fails", async () => {
		const again = new Start("--data", data, "--output", output);
		expect((await get(await again.address(), "/")).body).toContain("Board of the Changed Record");
		expect(await again.stop("SIGTERM")).toEqual([0, null]);
	});
});

it("waits for the first successful build if there is no site yet", async () => {
	await writeBoard(`${board}\nname: twice\n`);
	const start = new Start("--data", data, "--output", path.join(folder, "_site.new"));
	await start.printed("Waiting for a change.");
	expect(start.out).toBe("");
	await writeBoard(board);
	expect((await get(await start.address(), "/")).status).toBe(200);
	expect(await start.stop("SIGTERM")).toEqual([0, null]);
});

it("lets the current build finish when the terminal sends Ctrl-C to every process", async () => {
	await writeBoard(board);
	const start = new Start("--data", data, "--output", path.join(folder, "_site.last"));
	await start.printed("Reading");
	const ended = once(start.process, "exit");
	process.kill(-(start.process.pid as number), "SIGINT");
	expect(await ended).toEqual([0, null]);
	expect(start.errors).toContain("Stopping after the current build.");
	expect((await readdir(folder)).filter((name) => name.startsWith("_site.last"))).toEqual(["_site.last"]);
});

it("never serves a folder that this project did not build", async () => {
	const own = path.join(folder, "own");
	await write(own, { "letter.txt": "private" });
	const start = new Start("--data", data, "--output", own);
	await start.printed("Waiting for a change.");
	expect(start.errors).toContain("holds files that no build of this site wrote");
	expect(start.out).toBe("");
	expect(await start.stop("SIGTERM")).toEqual([0, null]);
});

it.each(["0", "65536", "8080x", "-1"])("refuses %s as a port", async (port) => {
	const { code, error } = await call("start.ts", [`--port=${port}`]);
	expect([code, error]).toEqual([2, expect.stringContaining(`‘${port}’ is not a port.`)]);
});
