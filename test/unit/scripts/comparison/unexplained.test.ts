import { describe, expect, test } from "vitest";
import {
	afterChange,
	BRIEFING_FILE,
	DOCUMENT,
	type Edit,
	errorsOf,
	linesOf,
	PAGE,
	REPORT,
	removed,
	repository,
	SLUG,
} from "../../../support/git-board.ts";

const republish = "republished: {on: 2026-12-01, reason: REASON}\n";
const REPUBLISH = "If the Board has decided to publish it again, write republished: {on: 2026-12-01, reason: …}";

describe("register --compare for a change that brings back a removed report", () => {
	const returned = [`returned  ${DOCUMENT}`, `returned  ${PAGE}`];

	test.each<[string, Edit, Edit, string, string]>([
		[
			"with a longer policy",
			({ replace }) => replace(REPORT, "2026-05-17", "2024-05-17"),
			({ replace }) => replace("board.yaml", "P12M", "P5Y"),
			"removed on 18 May 2025",
			`Keep the old retention rule, and add publishedFrom: 2026-12-01 to the new one. ${REPUBLISH}`,
		],
		[
			"with another publication date",
			removed,
			({ replace }) => replace(REPORT, "published: 2019-03-01", "published: 2026-05-17"),
			"removed on 2 March 2020",
			`Write published: 2019-03-01 again. ${REPUBLISH}`,
		],
		[
			"by deleting its removal",
			({ add, replace }) => {
				replace(REPORT, /file:.*\nsha256:.*\nsignOff:.*\n/, "");
				add(REPORT, "removed: {on: 2019-04-01}\n");
			},
			({ replace }) => replace(REPORT, /removed:.*\n/, "onRequest: board\n"),
			"removed on 1 April 2019",
			`Write removed: {on: 2019-04-01} again. ${REPUBLISH}`,
		],
		[
			"by deleting its withdrawal",
			({ add }) => add(REPORT, "withdrawn: {on: 2026-11-01, reason: REASON}\n"),
			({ replace }) => replace(REPORT, /withdrawn.*\n/, ""),
			"withdrawn on 1 November 2026",
			"Restore withdrawn with on: 2026-11-01. If it may come back, add until: with the first day back, such as until: 2026-12-01",
		],
		[
			"by keeping it longer",
			removed,
			({ add }) => add(REPORT, "keepLonger: {until: 2028-01-01, reason: REASON}\n"),
			"removed on 2 March 2020",
			`Undo the change of keepLonger. ${REPUBLISH}`,
		],
	])("a removed report brought back %s causes an error", async (_, before, change, when, remedy) => {
		const outcome = await afterChange(before, change);
		expect(outcome.code).toBe(1);
		expect(linesOf(outcome).map((line) => line.split("  ").slice(0, 2).join("  "))).toEqual(expect.arrayContaining([returned[1]]));
		expect(errorsOf(outcome)).toEqual([
			expect.stringMatching(
				new RegExp(`^data/${REPORT}:\\d+:\\d+ error: This report was ${when}, and the change makes it public again \\[returned\\]$`),
			),
			`  How to fix it: ${remedy}`,
		]);
	});

	test("accepts a removed report whose record says republished, and starts the report’s retention period again", async () => {
		const outcome = await afterChange(removed, ({ add }) => add(REPORT, republish));
		expect(outcome).toMatchObject({ code: 0, error: "" });
		expect(linesOf(outcome)).toEqual(returned.map((line) => `${line}  until 1 December 2027, because of its republication`));
	});

	test("reports an error if the report was removed again after an earlier republication", async () => {
		const twice: Edit = ({ add, replace }) => {
			replace(REPORT, "published: 2026-05-17", "published: 2019-03-01");
			add(REPORT, "republished: {on: 2022-03-01, reason: An inquiry.}\n");
		};
		const outcome = await afterChange(twice, ({ replace }) => replace("board.yaml", "P12M", "P5Y"));
		expect(outcome).toMatchObject({ code: 1, error: expect.stringContaining("This report was removed on 2 March 2023") });
	});

	test("accepts a longer retention rule with publishedFrom, because the rule does not bring back removed reports", async () => {
		const second = "  - {reports: [overview-report], ofReviews: [serious-case-review], keepFor: P5Y, publishedFrom: 2026-01-01}\n";
		const policy: Edit = ({ add }) => add("board.yaml", second);
		expect(await afterChange(removed, policy)).toMatchObject({ code: 0, error: "", out: expect.stringContaining("Nothing changes") });
		expect(linesOf(await afterChange(() => {}, policy))).toEqual([
			`later  ${DOCUMENT}  17 May 2027 → 17 May 2031, because of the retention policy`,
			`later  ${PAGE}  17 May 2027 → 17 May 2031, because of the retention policy`,
		]);
	});

	test("accepts the return of a withdrawn report if the record gives the end of the withdrawal", async () => {
		const withdrawn: Edit = ({ add }) => add(REPORT, "withdrawn: {on: 2026-11-01, reason: A trial.}\n");
		const outcome = await afterChange(withdrawn, ({ replace }) => replace(REPORT, "on: 2026-11-01,", "on: 2026-11-01, until: 2026-12-01,"));
		expect(outcome.code).toBe(0);
		expect(linesOf(outcome)).toEqual(returned.map((line) => `${line}  until 17 May 2027, because of its withdrawal`));
	});

	test("reports a single error, at the review, if a withdrawn review comes back together with a report", async () => {
		const withdrawn: Edit = ({ add }) => add("reviews/scr-001.yaml", "withdrawn: {on: 2026-11-01, reason: A trial.}\n");
		const outcome = await afterChange(withdrawn, ({ replace }) => replace("reviews/scr-001.yaml", /withdrawn.*\n/, ""));
		expect(linesOf(outcome)).toHaveLength(4);
		expect(errorsOf(outcome)).toEqual([
			"data/reviews/scr-001.yaml:1:1 error: This review was withdrawn on 1 November 2026, and the change makes it public again [returned]",
			"  How to fix it: Restore withdrawn with on: 2026-11-01. If it may come back, add until: with the first day back, such as until: 2026-12-01",
		]);
	});
});

test("register --compare warns if a record says republished although the report was public", async () => {
	const outcome = await afterChange(
		() => {},
		({ add }) => add(REPORT, republish),
	);
	expect(outcome.code).toBe(0);
	expect(errorsOf(outcome)).toEqual([
		`data/${REPORT}:9:1 warning: ${PAGE} was public before this change, so nothing is published again [republished-needless]`,
		"  How to fix it: Delete republished. To keep the report longer, write keepLonger: {until: …, reason: …}",
	]);
});

describe("register --compare for a change after which an address no longer exists", () => {
	const NEW = "scr-001-overview-report-2";
	const rename: Edit = ({ move, replace }) => {
		move(REPORT, `reports/${NEW}.yaml`);
		move(`documents/${SLUG}.pdf`, `documents/${NEW}.pdf`);
		replace(`reports/${NEW}.yaml`, `file: ${SLUG}`, `file: ${NEW}`);
	};

	test("reports an error for a renamed report, and accepts the report with the suggested line", async () => {
		const { edit, compare } = await repository();
		edit(rename);
		const lost = await compare();
		expect(lost.code).toBe(1);
		expect(linesOf(lost)).toEqual([
			`public  /documents/${NEW}.pdf  until 17 May 2027`,
			`deleted  ${DOCUMENT}  answers 404`,
			`public  /reports/${NEW}/  until 17 May 2027`,
			`deleted  ${PAGE}  answers 404`,
		]);
		expect(errorsOf(lost)).toEqual([
			`data/reports/${NEW}.yaml:1:1 error: ${DOCUMENT} and ${PAGE} answer 404 after this change [address-lost]`,
			`  How to fix it: If this is ${SLUG} under a new name, write formerly: [${SLUG}]. Otherwise restore data/${REPORT} or, if the report must go, restore it and write withdrawn: {on: 2026-12-01, reason: …}`,
		]);

		edit(({ add }) => add(`reports/${NEW}.yaml`, `formerly: [${SLUG}]\n`));
		const renamed = await compare();
		expect(renamed).toMatchObject({ code: 0, error: "" });
		expect(linesOf(renamed)).toEqual([`renamed  ${DOCUMENT} → /documents/${NEW}.pdf`, `renamed  ${PAGE} → /reports/${NEW}/`]);
	});

	test("reports an error if a removed report is renamed, or is brought back under another name", async () => {
		const { edit, compare } = await repository(removed);
		edit(rename);
		expect(await compare()).toMatchObject({ code: 1, error: expect.stringContaining(`write formerly: [${SLUG}]`) });
		edit(({ add }) => add(`reports/${NEW}.yaml`, `formerly: [${SLUG}]\n`));
		expect(await compare()).toMatchObject({ code: 0, error: "" });
		edit(({ replace }) => replace(`reports/${NEW}.yaml`, "2019-03-01", "2026-05-17"));
		expect(await compare()).toMatchObject({ code: 1, error: expect.stringContaining("[returned]") });
	});

	test("reports an error for a deleted file, and says how to fix the error", async () => {
		const outcome = await afterChange(
			() => {},
			({ remove }) => remove(BRIEFING_FILE),
		);
		expect(linesOf(outcome)).toEqual(["deleted  /briefings/learning-document-scr-001/  answers 404"]);
		expect(outcome.code).toBe(1);
		expect(errorsOf(outcome)).toEqual([
			`data/${BRIEFING_FILE}:1:1 error: /briefings/learning-document-scr-001/ answers 404 after this change [address-lost]`,
			"  How to fix it: Restore the file and, if the briefing must go, write withdrawn: {on: 2026-12-01, reason: …}",
		]);
	});

	test("reports an error for an embargo on a report that was public", async () => {
		const outcome = await afterChange(
			() => {},
			({ add }) => add(REPORT, "notBefore: {reason: A trial.}\n"),
		);
		expect(errorsOf(outcome)).toEqual([
			`data/${REPORT}:9:12 error: ${DOCUMENT} and ${PAGE} answer 404 after this change [address-lost]`,
			"  How to fix it: What was public cannot be held back without a notice. Undo the change of notBefore, or write withdrawn: {on: 2026-12-01, reason: …}",
		]);
	});

	test("reports an error if a document or a former name is deleted", async () => {
		const ofDocument = await afterChange(
			() => {},
			({ replace, remove }) => {
				replace(REPORT, /file:.*\nsha256:.*\nsignOff:.*\n/, "onRequest: board\n");
				remove(`documents/${SLUG}.pdf`);
			},
		);
		expect(linesOf(ofDocument)).toEqual([`deleted  ${DOCUMENT}  answers 404`]);
		expect(ofDocument.error).toContain(`Write file: ${SLUG}.pdf again and restore the document, or write withdrawn`);

		const formerly: Edit = ({ add }) => add(BRIEFING_FILE, "formerly: [a, b]\n");
		const ofName = await afterChange(formerly, ({ replace }) => replace(BRIEFING_FILE, "[a, b]", "[b, c]"));
		expect(linesOf(ofName)).toEqual(["deleted  /briefings/a/  answers 404"]);
		expect(errorsOf(ofName)).toEqual([
			`data/${BRIEFING_FILE}:4:11 error: /briefings/a/ answers 404 after this change [address-lost]`,
			"  How to fix it: Write formerly: [b, c, a]",
		]);
	});
});
