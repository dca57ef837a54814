import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../scripts/project-root.ts";
import { temporaryFolder } from "../support/server.ts";

const FOLDER = path.join(ROOT, ".github/workflows");
const names = readdirSync(FOLDER);

type Step = { name?: string; uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> };
type Workflow = {
	on: { schedule: Array<{ cron: string; timezone?: string }> } & Record<string, unknown>;
	permissions: unknown;
	concurrency: { group: string };
	jobs: Record<string, { "timeout-minutes"?: number; "runs-on": string; permissions?: unknown; steps: Step[] }>;
};

const text = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");
const workflow = (name: string) => parse(text(name)) as Workflow;
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);

/**
 * Returns a GitHub Actions expression. The expression is joined from parts because the linter would otherwise mistake it
 * for a template literal.
 */
const expression = (content: string) => ["$", `{{ ${content} }}`].join("");

type Parser = typeof import("@actions/workflow-parser");
let parser: Promise<Parser> | undefined;

/**
 * Loads GitHub's own workflow parser. The parser is bundled first, because it imports its schema in a way that Node does
 * not support.
 */
async function loadParser(): Promise<Parser> {
	const outfile = path.join(await temporaryFolder(), "parser.mjs");
	await build({
		stdin: { contents: 'export * from "@actions/workflow-parser";', resolveDir: ROOT },
		bundle: true,
		platform: "node",
		format: "esm",
		outfile,
		logLevel: "silent",
	});
	return (await import(pathToFileURL(outfile).href)) as Parser;
}

/** Returns the errors that GitHub's parser reports for a workflow. */
async function errorsIn(content: string): Promise<string[]> {
	parser ??= loadParser();
	const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = await parser;
	const { context, value } = parseWorkflow({ name: "workflow.yml", content }, new NoOperationTraceWriter());
	if (value) await convertWorkflowTemplate(context, value);
	return context.errors.getErrors().map(({ message }) => message);
}

it("the workflows folder contains only the four known workflows", () =>
	expect(names).toEqual(["nightly.yml", "pull-request.yml", "release.yml", "watchdog.yml"]));

describe.each(names)("the file %s", (name) => {
	it("is a valid workflow according to GitHub's parser", async () => expect(await errorsIn(text(name))).toEqual([]));

	it("gives write access only to the job that publishes a release, and limits the running time of every job", () => {
		const { permissions, concurrency, jobs } = workflow(name);
		expect(permissions).toEqual({ contents: "read" });
		expect(concurrency.group.startsWith(path.parse(name).name)).toBe(true);
		for (const [id, job] of Object.entries(jobs)) {
			expect(job.permissions).toEqual(`${name} ${id}` === "release.yml publish" ? { contents: "write" } : undefined);
			expect(job["timeout-minutes"]).toBeLessThanOrEqual(id === "long-tests" ? 120 : 20);
			expect(job["runs-on"]).toMatch(/^ubuntu-\d\d\.\d\d$/);
		}
	});

	it("pins each action to a commit, and names the version in a comment", () => {
		const lines = text(name)
			.split("\n")
			.filter((line) => line.includes("uses:"));
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it("discards the token after checkout, and installs only locked packages without running their install scripts", () => {
		for (const [id, { steps }] of Object.entries(workflow(name).jobs)) {
			const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
			expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual([false]);
			const installs = steps.flatMap(({ run }) => (/npm (?:ci|install|i)\b/.test(run ?? "") ? [run] : []));
			expect([id, installs]).toEqual([id, id === "publish" ? [] : ["npm ci --ignore-scripts"]]);
		}
	});

	it("passes values to commands in environment variables, never in the command's text", () => {
		for (const { run } of stepsOf(name)) expect(run ?? "").not.toContain("${{");
	});

	it("runs only npm scripts that exist", () => {
		const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
		const called = stepsOf(name).flatMap(({ run }) =>
			[...(run ?? "").matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script),
		);
		expect(called.length).toBeGreaterThan(0);
		for (const script of called) expect(Object.keys(scripts)).toContain(script);
	});
});

it("the nightly workflow runs soon after midnight in London, but not on the hour or a multiple of ten minutes", () => {
	expect(workflow("nightly.yml").on.schedule).toEqual([
		{ cron: expect.stringMatching(/^([1-5]?[1-9]) 0 \* \* \*$/), timezone: "Europe/London" },
	]);
});

it("the nightly workflow triggers a build even if an earlier step fails, and keeps the build hook secret", () => {
	const trigger = workflow("nightly.yml").jobs["build"]?.steps.at(-1);
	expect(trigger).toMatchObject({ if: expression("!cancelled()"), env: { BUILD_HOOK: expression("secrets.NETLIFY_BUILD_HOOK") } });
	expect(trigger?.run).toMatch(/^curl --fail .*"\$BUILD_HOOK"$/);
});

it("the nightly workflow checks licences and known vulnerabilities independently of the build", () => {
	const { build: site, dependencies } = workflow("nightly.yml").jobs;
	expect(dependencies?.steps.map(({ run }) => run)).toEqual(
		expect.arrayContaining(["npm run --silent licences", "npm audit --audit-level=high"]),
	);
	expect(site).not.toHaveProperty("needs");
});

it("the release workflow runs every test before publishing, and passes its token to only one command", () => {
	const { jobs } = workflow("release.yml");
	const runs = stepsOf("release.yml").map(({ run }) => run);
	expect(runs).toEqual(expect.arrayContaining(["npm test", "npm run test:long", "npm run --silent licences"]));
	expect(jobs["publish"]).toHaveProperty(
		"needs",
		Object.keys(jobs).filter((id) => id !== "publish"),
	);
	expect(stepsOf("release.yml").filter(({ env }) => JSON.stringify(env ?? {}).includes("token"))).toEqual([
		{ run: expect.stringMatching(/^gh release create "\$GITHUB_REF_NAME" /), env: { GH_TOKEN: expression("github.token") } },
	]);
});

it("a release’s tag must match the version in package.json", () => {
	const check = stepsOf("release.yml").find(({ name }) => name?.startsWith("The tag"))?.run ?? "";
	const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
	const ends = (tag: string) => spawnSync("bash", ["-c", check], { cwd: ROOT, env: { ...process.env, GITHUB_REF_NAME: tag } }).status;
	expect([ends(`v${version}`), ends("v99.0.0")]).toEqual([0, 1]);
});

it("the pull request workflow annotates problems in records and runs every test", () => {
	const runs = stepsOf("pull-request.yml").map(({ run }) => run);
	expect(runs).toContain("npm run --silent check -- --format github");
	expect(runs).toContain("npm test");
});

it("the pull request workflow lists what the change does in its summary, compared with the target branch", () => {
	const steps = workflow("pull-request.yml").jobs["records"]?.steps ?? [];
	// The first parent of the merge commit that GitHub checks out is the target branch.
	expect(steps[0]).toMatchObject({ with: { "fetch-depth": 2 } });
	expect(steps.at(-1)).toMatchObject({
		if: expression("github.event_name == 'pull_request'"),
		run: 'npm run --silent register -- --compare HEAD^1 --format markdown >> "$GITHUB_STEP_SUMMARY"',
	});
});

it("Dependabot proposes a new version only a week or more after its release", () => {
	const { updates } = parse(readFileSync(path.join(ROOT, ".github/dependabot.yml"), "utf8")) as {
		updates: Array<{ "package-ecosystem": string; cooldown: { "default-days": number } }>;
	};
	expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
	for (const { cooldown } of updates) expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
});

it("the watchdog runs every hour from midnight to 9 a.m. in London", () => {
	expect(workflow("watchdog.yml").on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ 0-9 \* \* \*$/), timezone: "Europe/London" }]);
});

it.each([
	["an unknown key", text("nightly.yml").replace("timeout-minutes", "timeout-minuets")],
	["an invalid schedule", text("nightly.yml").replace('"17 0 * * *"', '"17 0 * *"')],
	["an unknown key of a schedule", text("nightly.yml").replace("timezone:", "time-zone:")],
	["a missing runner", text("nightly.yml").replace(/ +runs-on: .*\n/, "")],
])("GitHub's parser reports %s", async (_, content) => {
	expect((await errorsIn(content)).length).toBeGreaterThan(0);
});
