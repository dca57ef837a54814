/**
 * Kirklees: checks what roles and themes show while the site does not have the text of the board's own briefings and the
 * years of its reviews are unknown.
 */
import { expect, inject, test } from "vitest";
import { read } from "../support/output.ts";

const site = inject("ours");

test("a role without local lessons lists national publications", () => {
	const health = read(site, "for/health/index.html");
	expect(health).toContain("No lesson from a local case is addressed to this role on this website yet.");
	expect(health).toContain('id="national-publications"');
});

test("a theme shows a sentence instead of a chart if the years of its reviews are unknown", () => {
	const theme = read(site, "themes/parental-substance-misuse/index.html");
	expect(theme).not.toContain("<svg");
	expect(theme).toMatch(/1 review\s+on this website raises this theme\.\s+Its year is not known here\./);
});
