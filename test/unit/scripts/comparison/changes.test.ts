import { describe, expect, test } from "vitest";
import { writeBoard } from "../../../support/board-on-disk.ts";
import {
	afterChange,
	BRIEFING_FILE,
	DOCUMENT,
	type Edit,
	linesOf,
	PAGE,
	REPORT,
	removed,
	repository,
	SLUG,
} from "../../../support/git-board.ts";

describe("register --compare lists the addresses that a change makes public", () => {
	test("lists no addresses if only words change, even if a report was removed in the past", async () => {
		const same = await afterChange(removed, ({ replace }) => replace(REPORT, "title: Overview", "title: The overview"));
		expect(same).toMatchObject({ code: 0, error: "", out: "Nothing changes for readers, compared with main on 1 December 2026.\n" });
	});

	test("lists every page and document that becomes public", async () => {
		const before: Edit = ({ remove }) => [REPORT, `documents/${SLUG}.pdf`, BRIEFING_FILE].forEach(remove);
		const { data, compare } = await repository(before);
		writeBoard(data);
		const outcome = await compare();
		expect(outcome).toMatchObject({ code: 0, error: "" });
		expect(linesOf(outcome)).toEqual([
			"public  /briefings/learning-document-scr-001/",
			`public  ${DOCUMENT}  until 17 May 2027`,
			`public  ${PAGE}  until 17 May 2027`,
		]);
		expect(outcome.out).toContain("\n\nWhat this change does, compared with main on 1 December 2026: 3 public.\n");
	});

	test("prints nothing to standard output except JSON with the documented keys", async () => {
		const embargoed: Edit = ({ add }) => add(REPORT, "notBefore: {reason: A trial.}\n");
		const { out } = await afterChange(embargoed, ({ replace }) => replace(REPORT, /notBefore.*\n/, ""), "--format", "json");
		const own = { slug: SLUG, kind: "overview-report", decides: "notBefore", lastPublicDay: "2027-05-17" };
		expect(JSON.parse(out)).toEqual([
			{ change: "public", address: DOCUMENT, ...own },
			{ change: "public", address: PAGE, ...own },
		]);
	});
});

describe("register --compare lists the addresses that a change removes", () => {
	test.each<[string, Edit, string]>([
		["a withdrawal", ({ add }) => add(REPORT, "withdrawn: {on: 2026-12-01, reason: REASON}\n"), "withdrawal"],
		["an earlier publication date", ({ replace }) => replace(REPORT, "2026-05-17", "2025-05-17"), "publication date"],
		["a shorter policy", ({ replace }) => replace("board.yaml", "P12M", "P3M"), "policy"],
	])("names %s as the cause next to the report’s page and document", async (_, change, decides) => {
		const outcome = await afterChange(() => {}, change);
		expect(outcome).toMatchObject({ code: 0, error: "" });
		expect(linesOf(outcome)).toEqual([
			expect.stringMatching(new RegExp(`^removed {2}${DOCUMENT} {2}because of .*${decides}$`)),
			expect.stringMatching(new RegExp(`^removed {2}${PAGE} {2}because of .*${decides}$`)),
		]);
		expect(outcome.out).not.toContain("REASON");
	});

	test("lists the pages and documents of a withdrawn review’s reports and briefings", async () => {
		const outcome = await afterChange(
			() => {},
			({ add }) => add("reviews/scr-001.yaml", "withdrawn: {on: 2026-12-01, reason: A trial.}\n"),
		);
		expect(linesOf(outcome)).toEqual([
			"removed  /briefings/learning-document-scr-001/  because of its review",
			`removed  ${DOCUMENT}  because of its review`,
			`removed  ${PAGE}  because of its review`,
			"removed  /reviews/scr-001/  because of its withdrawal",
		]);
		expect(outcome.code).toBe(0);
	});

	test("prints the old and the new last public day if a report will be removed earlier or later", async () => {
		const kept: Edit = ({ add }) => add(REPORT, "keepLonger: {until: 2028-01-01, reason: An inquiry.}\n");
		const longer = `later  ${PAGE}  17 May 2027 → 1 January 2028, because of its longer period`;
		expect(linesOf(await afterChange(() => {}, kept))).toContain(longer);
		const shorter = `earlier  ${PAGE}  1 January 2028 → 17 May 2027, because of its longer period`;
		expect(linesOf(await afterChange(kept, ({ replace }) => replace(REPORT, /keepLonger.*\n/, "")))).toContain(shorter);
	});
});
