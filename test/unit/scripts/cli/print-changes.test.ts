import { describe, expect, test } from "vitest";
import { afterChange, type Edit, PAGE, REPORT, removed, SLUG } from "../../../support/git-board.ts";

describe("register --compare in the Markdown format", () => {
	test("prints the changes and the errors as Markdown", async () => {
		const { out, code } = await afterChange(removed, ({ replace }) => replace(REPORT, "2019-03-01", "2026-05-17"), "--format", "markdown");
		expect(code).toBe(1);
		expect(out).toContain(`| returned | ${PAGE} | until 17 May 2027, because of its publication date |`);
		expect(out).toContain("This report was removed on 2 March 2020, and the change makes it public again");
	});

	test.each<[string, Edit, Edit]>([
		["before its day", () => {}, ({ add }) => add(REPORT, "withdrawn: {on: 2027-01-01, byOrder: true, reason: SECRET}\n")],
		["after its day", () => {}, ({ add }) => add(REPORT, "withdrawn: {on: 2026-12-01, byOrder: true, reason: SECRET}\n")],
		["with its review", () => {}, ({ add }) => add("reviews/scr-001.yaml", "withdrawn: {on: 2027-01-01, byOrder: true, reason: SECRET}\n")],
		[
			"that is deleted",
			({ add }) => add(REPORT, "withdrawn: {on: 2027-01-01, byOrder: true, reason: SECRET}\n"),
			({ remove }) => [REPORT, `documents/${SLUG}.pdf`].forEach(remove),
		],
	])("does not name a record that is withdrawn by order, %s", async (_, before, change) => {
		const { out } = await afterChange(before, change, "--format", "markdown");
		expect(out).not.toMatch(/SECRET|overview-report|learning-document|reviews/);
		expect(out).toMatch(/^\| \w+ \| (?:one record|3 records) \| \|$/m);
	});
});
