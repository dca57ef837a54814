/**
 * Checks the role and theme pages for Kirklees. The text of the board's own briefings and the years of its reviews are
 * not known yet.
 */
import { expect, inject, test } from "vitest";
import { read } from "../support/output.ts";

const site = inject("ours");

test("the page for a role without local lessons lists national publications", () => {
	const health = read(site, "for/health/index.html");
	expect(health).toContain("No lesson from a local case is addressed to this role on this website yet.");
	expect(health).toContain('id="national-publications"');
});

test("the page for a theme shows a sentence instead of a chart if the years of the theme's reviews are unknown", () => {
	const theme = read(site, "themes/parental-substance-misuse/index.html");
	expect(theme).not.toContain("<svg");
	expect(theme).toMatch(/1 review\s+on this website raises this theme\.\s+Its year is not known here\./);
});
