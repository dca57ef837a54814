import { expect, test } from "vitest";
import { afterChange, type Edit, REPORT, SLUG } from "../../../support/git-board.ts";

const [FIRST, SECOND] = ["scr-001-overview-report-2", "scr-001-overview-report-3"];

/** Returns a change that renames the report's record and document. */
const renamed =
	(to: string): Edit =>
	({ move, replace }) => {
		move(REPORT, `reports/${to}.yaml`);
		move(`documents/${SLUG}.pdf`, `documents/${to}.pdf`);
		replace(`reports/${to}.yaml`, `file: ${SLUG}`, `file: ${to}`);
	};

const other = (title: string) =>
	`title: ${title}\nkind: overview-report\npublisher: board\nreview: scr-001\npublished: 2026-05-17\nonRequest: board\n`;

test("the search for a renamed report prefers a record with the same document to a record with the same title", async () => {
	const { error } = await afterChange(
		() => {},
		(editor) => {
			renamed(SECOND)(editor);
			editor.replace(`reports/${SECOND}.yaml`, "title: Overview", "title: Corrected");
			editor.create(`reports/${FIRST}.yaml`, other("Overview"));
		},
	);
	expect(error).toContain(`data/reports/${SECOND}.yaml:1:1 error:`);
	expect(error).toContain(`write formerly: [${SLUG}]`);
});

test("a deleted report is not treated as renamed to a record that already existed or has nothing in common with the report", async () => {
	const known = await afterChange(
		({ create }) => create(`reports/${FIRST}.yaml`, other("Overview")),
		({ remove }) => [REPORT, `documents/${SLUG}.pdf`].forEach(remove),
	);
	expect(known.error).toContain(`data/${REPORT}:1:1 error:`);
	const unlike = await afterChange(
		() => {},
		({ create, remove }) => {
			[REPORT, `documents/${SLUG}.pdf`].forEach(remove);
			create(`reports/${FIRST}.yaml`, other("Another"));
		},
	);
	expect(unlike.error).toContain(`data/${REPORT}:1:1 error:`);
});

test("a renamed review is recognised by the reports and briefings that belong to the review", async () => {
	const { error } = await afterChange(
		({ remove }) => [REPORT, `documents/${SLUG}.pdf`].forEach(remove),
		({ move, replace }) => {
			move("reviews/scr-001.yaml", "reviews/scr-1.yaml");
			replace("reviews/scr-1.yaml", "SCR 001", "SCR 1");
			replace("briefings/learning-document-scr-001.yaml", "review: scr-001", "review: scr-1");
		},
	);
	expect(error).toContain("data/reviews/scr-1.yaml:1:1 error: /reviews/scr-001/ answers 404 after this change [address-lost]");
	expect(error).toContain("write formerly: [scr-001].");
});
