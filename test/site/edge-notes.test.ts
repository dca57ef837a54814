/**
 * Checks the removal notices that a build prepares for the edge function. They must equal the notices that a build creates after a
 * report's last public day.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import type { Guard } from "../../scripts/publish/guard-list.ts";
import { read } from "../support/output.ts";
import { BRIEFING, OVERVIEW, publicOn, REVIEW } from "../support/records.ts";

const report = (kind: string, published: string) =>
	OVERVIEW.replace("overview-report", kind).replace("2026-05-17", published).replace("Overview", `The ${kind}`);

/** A review with three reports that will be removed, and a report and a briefing that will stay. */
const FILES = {
	"reviews/scr-001.yaml": REVIEW,
	"reports/scr-001-overview-report.yaml": OVERVIEW,
	"reports/scr-001-executive-summary.yaml": report("executive-summary", "2026-05-17"),
	"reports/scr-001-action-plan.yaml": report("action-plan", "2026-05-18"),
	"reports/scr-001-board-response.yaml": report("board-response", "2026-05-17"),
	"briefings/scr-001.yaml": BRIEFING,
};

describe("the notices prepared for reports that are still public", () => {
	it("equal the notes in the catalogue on the day after the last public day", () => {
		const { futureNotices } = publicOn("2026-06-01", FILES);
		expect(futureNotices.map(({ address, removedOn }) => [address, removedOn]).toSorted()).toEqual([
			["/reports/scr-001-action-plan/", "2027-05-19"],
			["/reports/scr-001-executive-summary/", "2027-05-18"],
			["/reports/scr-001-overview-report/", "2027-05-18"],
		]);
		for (const note of futureNotices) {
			const { removed } = publicOn(note.removedOn ?? "", FILES);
			expect(removed.find(({ address }) => address === note.address)).toEqual(note);
		}
	});

	it("a removal notice prepared in advance lists no reports that are removed on the same day or earlier", () => {
		const remaining = new Map(
			publicOn("2026-06-01", FILES).futureNotices.map((note) => [note.kind, note.remaining.map(({ title }) => title)]),
		);
		expect(remaining.get("overview-report")).toEqual(["SCR 001", "Learning from SCR 001", "The action-plan", "The board-response"]);
		expect(remaining.get("action-plan")).toEqual(["SCR 001", "Learning from SCR 001", "The board-response"]);
	});

	it("take a hold into account", () => {
		const held = `${OVERVIEW}keepLonger: { until: 2027-08-01, reason: An inquest. }\n`;
		const { futureNotices } = publicOn("2027-06-01", { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": held });
		expect(futureNotices.map(({ lastPublicDay, removedOn }) => [lastPublicDay, removedOn])).toEqual([["2027-08-01", "2027-08-02"]]);
	});

	it("are not created for reports that are permanent, removed, withdrawn or not yet public", () => {
		const { futureNotices } = publicOn("2027-05-18", {
			"reviews/scr-001.yaml": REVIEW,
			"reports/scr-001-overview-report.yaml": OVERVIEW,
			"reports/scr-001-board-response.yaml": report("board-response", "2026-05-17"),
			"reports/scr-001-executive-summary.yaml": `${report("executive-summary", "2027-01-01")}withdrawn: { on: 2027-02-01, reason: An order. }\n`,
			"reports/scr-001-action-plan.yaml": report("action-plan", "2027-09-01"),
		});
		expect(futureNotices).toEqual([]);
	});
});

describe("in a built site", () => {
	const nextDay = inject("exampleshireDayAfter");

	it("a removal notice prepared in advance equals the page in the next day's build, except for the date in the footer", () => {
		const guard = JSON.parse(readFileSync(path.join(inject("exampleshire"), "guard.json"), "utf8")) as Guard;
		const note = guard.entries.find(({ paths }) => paths[0] === "/reports/lcspr-2-overview-report")?.note ?? "";
		const withoutDate = (page: string) =>
			page.replaceAll(/<time datetime="2026-12-0[12]">[12] December 2026<\/time>|\b[12] December 2026/g, "…");
		const onTheDay = read(nextDay, "reports/lcspr-2-overview-report/index.html");
		expect(note).toContain("<!DOCTYPE html>");
		expect(withoutDate(note)).toBe(withoutDate(onTheDay));
	});

	it("the guard list no longer contains a report that the build has removed", () => {
		expect(read(nextDay, "guard.json")).not.toContain("lcspr-2-overview-report");
	});
});
