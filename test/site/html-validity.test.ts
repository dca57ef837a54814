/** Checks every page with html-validate's standard rules and its accessibility rules. */
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { BOARDS } from "../support/boards.ts";
import { filesOf } from "../support/output.ts";

/** The validator. It accepts trailing white space, which templates often leave behind. */
const validator = new HtmlValidate({
	extends: ["html-validate:standard", "html-validate:a11y"],
	rules: {
		"no-trailing-whitespace": "off",
		// govuk-frontend uses links with `role="button"`.
		"prefer-native-element": ["error", { exclude: ["button"] }],
		"no-redundant-role": "error",
	},
});

describe.each(BOARDS)("the site of $name", ({ site }) => {
	test("every page on the site is valid HTML", async () => {
		const pages = filesOf(site).filter((file) => file.endsWith(".html"));
		expect(pages.length).toBeGreaterThan(50);
		const report = await validator.validateMultipleFiles(pages.map((file) => path.join(site, file)));
		const errors = report.results.flatMap(({ filePath, messages }) =>
			messages.map(({ line, ruleId, message }) => `${path.relative(site, filePath)}:${line} ${ruleId}: ${message}`),
		);
		expect(errors).toEqual([]);
	});
});
