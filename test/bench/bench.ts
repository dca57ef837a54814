/** `npm run bench` measures how long each stage of a build takes. It compares the build with Hugo and with a minimal script. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { EXIT, runCommand, UsageError } from "../../scripts/cli/run-command.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { NEXT_DAY, writeCorpus } from "./corpus.ts";
import { builtByHugo, hasHugo } from "./hugo.ts";
import { speedOfPages } from "./lighthouse.ts";
import { middle } from "./middle.ts";
import { type Searched, searched, tableOf } from "./searched.ts";
import { type Taken, watched } from "./watched.ts";

const HERE = import.meta.dirname;

/** The milliseconds between two checks whether the build has finished removing its previous output. */
const GLANCE = 200;
/** The milliseconds to wait after a build has removed its previous output, because the disk stays slow for a while. */
const SETTLED = 60_000;

/** The figures measured in one run with one board size. Times are in seconds. */
type Run = {
	size: number;
	stages: Record<string, number>;
	build: Taken;
	/** The time to start Node and load Eleventy, without a build. */
	start: Taken;
	/** The next day's build, which uses the caches that the first build left. */
	night?: Taken;
	bare?: Taken;
	hugo?: Taken;
	pagefind?: Taken;
	search?: Searched;
	files: number;
};

await runCommand(
	{
		name: "bench",
		summary: "Builds made-up boards of several sizes and says how long it took, beside a bare script, Hugo and Pagefind's own command.",
		options: {
			sizes: { placeholder: "N,N…", fallback: "100,1000", help: "how many reviews" },
			runs: { placeholder: "N", fallback: "5", help: "how often each is measured; the middle counts" },
			beside: {
				placeholder: "WHAT",
				fallback: "bare,hugo,pagefind,search,night",
				help: "what is measured beside the build; lighthouse, too",
			},
			json: { placeholder: "FILE", help: "where the figures go as JSON, too" },
		},
	},
	async ({ sizes, runs, beside, json }) => {
		const counts = sizes.split(",").map(Number);
		if (![...counts, Number(runs)].every((count) => Number.isInteger(count) && count > 0))
			throw new UsageError("Sizes and runs are whole numbers.");
		const others = new Set(beside.split(","));
		if (others.has("hugo") && !(await hasHugo())) others.delete("hugo");
		const [busy = 0] = loadavg();
		const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
		const all: Run[] = [];
		try {
			for (const size of counts) {
				const data = path.join(folder, `data-${size}`);
				process.stderr.write(`Making ${size} reviews\n`);
				await writeCorpus(data, size);
				for (let run = 1; run <= Number(runs); run++) {
					process.stderr.write(`${size} reviews, run ${run} of ${runs}\n`);
					// Removing files slows the disk for the next measurement. So nothing is removed until everything has been measured.
					const place = path.join(folder, `${size}-${run}`);
					await mkdir(place);
					all.push(await measured(size, data, place, others));
				}
			}
			process.stdout.write(report(counts, all));
			process.stdout.write(searches(all));
			if (others.has("lighthouse")) process.stdout.write(await speedOfPages());
			if (busy > 0.5) process.stdout.write(`\nThe machine had other work (load ${busy.toFixed(1)}): measure again when it has none.\n`);
			if (json !== undefined) await writeFile(json, `${JSON.stringify(all, undefined, "\t")}\n`);
		} finally {
			process.stderr.write("Removing what was built\n");
			await rm(folder, { recursive: true, force: true });
		}
		return EXIT.done;
	},
);

/** Measures our build and the programs compared with it in rotation. Other work on the machine therefore slows all of them alike. */
async function measured(size: number, data: string, place: string, others: ReadonlySet<string>): Promise<Run> {
	// A build keeps its caches in the folder in which it is started.
	const [output, memories, bareOutput] = ["output", "memories", "bare"].map((name) => path.join(place, name)) as [string, string, string];
	for (const folder of [bareOutput, memories]) await mkdir(folder);
	const node = async (script: string, ...args: string[]) => {
		// Flushes earlier writes to the disk. Otherwise the measured command might have to wait for them.
		await watched("sync", []);
		return watched(process.execPath, [path.join(HERE, script), data, ...args], memories);
	};
	const bare = others.has("bare") && (await node("bare.ts", bareOutput));
	const start = await watched(process.execPath, ["--input-type=module", "--eval", 'import "@11ty/eleventy";'], ROOT);
	const build = await node("stages.ts", output);
	const stages = JSON.parse(build.said) as Record<string, number>;
	const files = (await readdir(output, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
	const search = others.has("search") && (await searched(output));
	const pagefind =
		others.has("pagefind") && (await watched("npx", ["pagefind", "--site", output, "--output-path", `${output}-index`], ROOT));
	const frame = await readFile(path.join(output, "about/index.html"), "utf8");
	const hugo = others.has("hugo") && (await builtByHugo(data, frame, `${output}-hugo`));
	const night = others.has("night") && (await node("stages.ts", output, NEXT_DAY));
	const isRemoving = async () => (await readdir(place)).some((name) => name.includes(".removing-"));
	if (await isRemoving()) {
		while (await isRemoving()) await setTimeout(GLANCE);
		await setTimeout(SETTLED);
	}
	return {
		size,
		stages,
		build,
		start,
		files,
		...(night && { night }),
		...(bare && { bare }),
		...(hugo && { hugo }),
		...(pagefind && { pagefind }),
		...(search && { search }),
	};
}

function report(counts: readonly number[], all: readonly Run[]): string {
	const lines = counts.map((size) => {
		const of = (value: (run: Run) => number | undefined) =>
			middle(all.filter((run) => run.size === size).flatMap((run) => value(run) ?? []));
		const pages = (run: Run) => (run.stages["check"] ?? 0) + (run.stages["render"] ?? 0) + (run.stages["documents"] ?? 0);
		const beside = ({ stages, build, bare, start }: Run) =>
			bare && (build.wall - (stages["index"] ?? 0) - (stages["gate"] ?? 0)) / (bare.wall + start.wall);
		const whole = (run: Run) => run.hugo && run.pagefind && run.build.wall / (run.hugo.wall + run.pagefind.wall);
		return [
			size,
			of(({ files }) => files),
			...["check", "render", "index", "gate"].map((stage) => seconds(of(({ stages }) => stages[stage]))),
			seconds(of(({ build }) => build.wall)),
			seconds(of(({ build }) => build.cpu)),
			mebibytes(of(({ build }) => build.peak)),
			seconds(of(({ night }) => night?.wall)),
			ratio(of(({ night, build }) => night && night.wall / build.wall)),
			seconds(of(({ bare }) => bare?.wall)),
			mebibytes(of(({ bare }) => bare?.peak)),
			ratio(of((run) => run.bare && pages(run) / run.bare.wall)),
			ratio(of(beside)),
			seconds(of(({ hugo }) => hugo?.wall)),
			ratio(of((run) => run.hugo && pages(run) / run.hugo.wall)),
			seconds(of(({ pagefind }) => pagefind?.wall)),
			ratio(of(whole)),
		].join(" | ");
	});
	const head =
		"reviews | files | check s | render s | index s | gate s | build s | CPU s | MiB | next night s | night ÷ build | bare s | bare MiB | pages ÷ bare | build without index and gate ÷ (bare + start) | Hugo s | pages ÷ Hugo | Pagefind s | build ÷ (Hugo + Pagefind)";
	const rule = head.split(" | ").map(() => "---");
	return `${availableParallelism()} processors, Node ${process.versions.node}; “pages” is check, render and documents.\n\n| ${head} |\n| ${rule.join(" | ")} |\n${lines.map((line) => `| ${line} |\n`).join("")}${growth(counts, all)}`;
}

/** Returns a table of the search figures, with one row for each run. */
function searches(all: readonly Run[]): string {
	const measured = all.flatMap(({ size, search }) => (search ? [{ size, search }] : []));
	return measured.length === 0 ? "" : `\nSearches, in the browser:\n\n${tableOf(measured)}`;
}

/** Reports how the build time grows: an exponent of 1 means in proportion to the number of reviews, 2 means with its square. */
function growth(counts: readonly number[], all: readonly Run[]): string {
	const [first, last] = [Math.min(...counts.filter((size) => size >= 1000)), Math.max(...counts)];
	if (!Number.isFinite(first) || first === last) return "";
	const time = (size: number) => middle(all.filter((run) => run.size === size).map(({ build }) => build.wall));
	return `\nGrowth exponent from ${first} to ${last}: ${(Math.log(time(last) / time(first)) / Math.log(last / first)).toFixed(2)}\n`;
}

function seconds(value: number): string {
	return figure(value, value < 10 ? 2 : 1);
}

function mebibytes(value: number): string {
	return figure(value, 0);
}

function ratio(value: number): string {
	return figure(value, 2);
}

/** Formats a number. A figure that was not measured (NaN) becomes a dash. */
function figure(value: number, digits: number): string {
	return Number.isNaN(value) ? "–" : value.toFixed(digits);
}
