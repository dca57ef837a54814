/** Every page of the boards is valid HTML by html-validate's standard and accessibility rules. */
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { BOARDS } from "../support/boards.ts";
import { filesOf } from "../support/output.ts";

/** House style that the validator would have otherwise: white space of templates, and void elements as browsers write them. */
const validator = new HtmlValidate({
	extends: ["html-validate:standard", "html-validate:a11y"],
	rules: {
		"no-trailing-whitespace": "off",
		// govuk-frontend's own markup: links that are buttons, and a number that must not be read as a telephone's.
		"prefer-native-element": ["error", { exclude: ["button"] }],
		"no-redundant-role": "error",
	},
});

describe.each(BOARDS)("$name", ({ site }) => {
	test("has no error on any page", async () => {
		const pages = filesOf(site).filter((file) => file.endsWith(".html"));
		expect(pages.length).toBeGreaterThan(50);
		const report = await validator.validateMultipleFiles(pages.map((file) => path.join(site, file)));
		const faults = report.results.flatMap(({ filePath, messages }) =>
			messages.map(({ line, ruleId, message }) => `${path.relative(site, filePath)}:${line} ${ruleId}: ${message}`),
		);
		expect(faults).toEqual([]);
	});
});
