import { beforeAll, describe, expect, test } from "vitest";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { applyPlan, planTakedown } from "../../../../scripts/editing/plan-takedown.ts";
import type { Target } from "../../../../scripts/editing/takedown-target.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import { addressed } from "../../../../scripts/publish/removal-notices.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { readRecords, type Sources } from "../../../../scripts/records/records.ts";
import { hasNotice, statesOn } from "../../../../scripts/retention/states.ts";
import { EXAMPLESHIRE_DAY, OUR_DAY } from "../../../support/days.ts";
import { BRIEFING, type Files, formatLines, NATIONAL, OVERVIEW, pdf, REVIEW, sources } from "../../../support/records.ts";

const REASON = "At the family’s request";

const asIn = (day: string, byOrder: boolean) => ({ asOf: day as IsoDay, until: undefined, reason: REASON, byOrder });

/** Takes records down one after another. The catalogue is made only once, at the end, because making a catalogue is slow. */
function takeDown(targets: readonly Target[], all: Sources, day: string, byOrder: boolean) {
	const request = asIn(day, byOrder);
	const { records } = readRecords(all);
	if (!records) throw new Error("A file that every page needs has errors.");
	const base = { records, states: statesOn(records, request.asOf) };
	const plans = targets.map((target) => planTakedown(target, request, base, all));
	const edited = plans.reduce((before, plan) => applyPlan(plan, before).sources, all);
	const result = catalogue(edited, request.asOf);
	if (!result.ok) throw new Error(formatLines(result.problems.filter(({ severity }) => severity === "error")).join("\n"));
	return { plans, ...result };
}

/** Returns the same files with their content in memory, so that the files are not read again for every takedown. */
function inMemory(all: Sources): Sources {
	return { ...all, files: all.files.map((file) => ("refusal" in file ? file : { ...file, bytes: file.bytes })) };
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

describe.each([
	["the board in data/", "data", OUR_DAY],
	["Exampleshire", "test/fixtures/exampleshire", EXAMPLESHIRE_DAY],
])("planTakedown for every record of %s", (_, folder, day) => {
	let all: Sources;
	let targets: Target[];
	beforeAll(async () => {
		all = inMemory(await readSources(folder));
		targets = all.files.flatMap(({ name }) => {
			const [, kind, slug = ""] = /^(reports|reviews|briefings)\/(.*)\.yaml$/.exec(name) ?? [];
			return kind ? [{ folder: kind as Target["folder"], slug }] : [];
		});
		expect(targets.length).toBeGreaterThan(0);
	});

	test.each([[false], [true]])("takes down every report, review and briefing without errors (by order: %s)", (byOrder) => {
		for (const group of inGroups(targets, 10)) {
			const { plans, states, catalogue: shown } = takeDown(group, all, day, byOrder);
			const notices = new Set(shown.removed.map(({ address }) => address));
			const pages = new Set([shown.reviews, shown.reports, shown.briefings].flat().map(({ address }) => address));
			for (const { target, rename } of plans) {
				const address = `/${target.folder}/${rename?.slug ?? target.slug}/`;
				const found = addressed(states).find((one) => one.address === address);
				expect(found?.state.state, address).toMatch(/^(?:withdrawn|removed|embargoed)$/);
				// A record that is withdrawn together with its review has no removal notice of its own. The review's notice covers it.
				const isWithReview = found?.state.state === "withdrawn" && found.state.withReview === true;
				expect(notices.has(address), address).toBe(found !== undefined && hasNotice(found) && !isWithReview);
				if (byOrder) expect(notices.has(address), address).toBe(false);
				expect(pages, address).not.toContain(address);
			}
		}
	});
});

describe("planTakedown for a small board", () => {
	const REPORT = { folder: "reports", slug: "scr-001-overview-report" } as const;
	const RESPONSE = "title: Response\nkind: board-response\npublisher: board\nreview: scr-001\nonRequest: board\n";

	/** Takes one record down. `texts` in the result contains the new text of each changed file, keyed by the file's new name. */
	function edit(
		target: Target,
		files: Files,
		more: Partial<ReturnType<typeof asIn>> = {},
		day = "2026-06-01",
		documents = [pdf("what-we-saw.pdf")],
	) {
		const all = sources({ "reviews/scr-001.yaml": REVIEW, ...files }, documents);
		const { records } = readRecords(all);
		const request = { ...asIn(day, false), ...more };
		const plan = planTakedown(target, request, records && { records, states: statesOn(records, request.asOf) }, all);
		const edited = applyPlan(plan, all);
		const result = catalogue(edited.sources, request.asOf);
		const errors = result.ok ? [] : formatLines(result.problems.filter(({ severity }) => severity === "error"));
		return {
			plan,
			edited,
			errors,
			texts: Object.fromEntries(edited.edits.map(({ to, text }) => [to, text])),
			catalogue: result.ok ? result.catalogue : undefined,
		};
	}

	test("takes down a report that is public only because it is kept longer", () => {
		const kept = `${OVERVIEW}keepLonger:\n  reason: Training.\n`;
		const { errors, texts } = edit(REPORT, { "reports/scr-001-overview-report.yaml": kept }, {}, "2027-08-01");
		expect(errors).toEqual([]);
		expect(texts["reports/scr-001-overview-report.yaml"]).toBe(`${kept}withdrawn:\n  on: 2027-08-01\n  reason: "${REASON}"\n`);
	});

	test("renames a report with a non-standard file name, together with its document, and keeps the old address in use", () => {
		const files = {
			"reports/what-we-saw.yaml": RESPONSE.replace("onRequest: board", "file: what-we-saw.pdf"),
			"reports/newer.yaml": `${RESPONSE}replaces: what-we-saw\n`,
		};
		const { errors, edited, texts, catalogue: shown } = edit({ folder: "reports", slug: "what-we-saw" }, files);
		expect(errors).toEqual([]);
		expect(edited.edits.map(({ from, to }) => `${from} → ${to}`)).toEqual([
			"reports/what-we-saw.yaml → reports/scr-001-board-response.yaml",
			"reports/newer.yaml → reports/newer.yaml",
			"documents/what-we-saw.pdf → documents/scr-001-board-response.pdf",
		]);
		expect(texts["reports/scr-001-board-response.yaml"]).toContain("file: scr-001-board-response.pdf\n");
		expect(texts["reports/scr-001-board-response.yaml"]).toContain("formerly: [what-we-saw]\n");
		expect(texts["reports/newer.yaml"]).toContain("replaces: scr-001-board-response\n");
		expect(shown?.gone).toContainEqual({ address: "/reports/what-we-saw/", notice: "/reports/scr-001-board-response/" });
	});

	test("does not rename a report to the name of another report or document", () => {
		const files = { "reports/what-we-saw.yaml": RESPONSE, "reports/scr-001-board-response.yaml": RESPONSE };
		const documents = [pdf("scr-001-board-response-2.pdf")];
		const { plan } = edit({ folder: "reports", slug: "what-we-saw" }, files, {}, "2026-06-01", documents);
		expect(plan.rename?.slug).toBe("scr-001-board-response-3");
	});

	test("does not rename a report withdrawn by order, because its address has no removal notice", () => {
		const { plan, errors } = edit({ folder: "reports", slug: "what-we-saw" }, { "reports/what-we-saw.yaml": RESPONSE }, { byOrder: true });
		expect(errors).toEqual([]);
		expect(plan.rename).toBeUndefined();
	});

	const LINKED = {
		"reports/scr-001-overview-report.yaml": OVERVIEW,
		"reports/ages.yaml": `${NATIONAL}summary: After [the report](/reports/scr-001-overview-report/).\n`,
		"reviews/scr-001.yaml": `${REVIEW}summary: See [the\n  report](https://testshire.example.org/reports/scr-001-overview-report/) and [its PDF](/documents/scr-001-overview-report.pdf).\n`,
	};

	test("turns links to a record withdrawn by order into plain text, and lists these links", () => {
		const { errors, edited, texts } = edit(REPORT, LINKED, { byOrder: true });
		expect(errors).toEqual([]);
		expect(texts["reviews/scr-001.yaml"]).toBe(`${REVIEW}summary: See the\n  report and its PDF.\n`);
		expect(texts["reports/ages.yaml"]).toContain("summary: After the report.\n");
		expect(edited.links).toContainEqual({
			file: "data/reviews/scr-001.yaml",
			line: 5,
			before: "[its PDF](/documents/scr-001-overview-report.pdf)",
			after: "its PDF",
		});
		expect(edited.mentions).toEqual([]);
	});

	test("keeps links to the page of a withdrawn report, but not links to its document or links from another report", () => {
		const { texts } = edit(REPORT, LINKED);
		expect(texts["reviews/scr-001.yaml"]).toBe(
			LINKED["reviews/scr-001.yaml"].replace("/documents/scr-001-overview-report.pdf", "/reports/scr-001-overview-report/"),
		);
		expect(texts["reports/ages.yaml"]).toContain("summary: After the report.\n");
	});

	test("lists the texts that still mention a review after its withdrawal by order", () => {
		const files = { "reviews/scr-002.yaml": `${REVIEW.replace("001", "002")}summary: As in SCR\n  001, and at /reviews/scr-001/.\n` };
		const review = { folder: "reviews", slug: "scr-001" } as const;
		expect(edit(review, files, { byOrder: true }).edited.mentions).toEqual(["data/reviews/scr-002.yaml:4", "data/reviews/scr-002.yaml:5"]);
		expect(edit(review, files).edited.mentions).toEqual([]);
	});

	test("takes down a review together with its reports and briefings", () => {
		const files = { "reports/scr-001-overview-report.yaml": OVERVIEW, "briefings/learning.yaml": BRIEFING };
		const { plan, errors, catalogue: shown } = edit({ folder: "reviews", slug: "scr-001" }, files);
		expect(errors).toEqual([]);
		expect(plan.going.map(({ slug }) => slug)).toEqual(["scr-001", "scr-001-overview-report", "learning"]);
		expect(shown && [shown.reviews, shown.reports, shown.briefings].flat()).toEqual([]);
	});

	test("withdraws a record that cannot be read because of an error in it", () => {
		const broken = `${OVERVIEW}sumary: x\n`;
		const { plan, texts } = edit(REPORT, { "reports/scr-001-overview-report.yaml": broken });
		expect(plan.isRead).toBe(false);
		expect(texts["reports/scr-001-overview-report.yaml"]).toBe(`${broken}withdrawn:\n  on: 2026-06-01\n  reason: "${REASON}"\n`);
	});

	test.each([
		["is not UTF-8 text", Buffer.from(OVERVIEW.replace("Overview", "\u00dcberblick"), "latin1")],
		["is too large to have been read", new Uint8Array(300_000)],
	])("does not change a record file that %s", (_, bytes) => {
		expect(edit(REPORT, { "reports/scr-001-overview-report.yaml": bytes }).edited.edits).toEqual([]);
	});
});
