/** Of Kirklees: what its roles and themes show while its own briefings are not held, and the years of its reviews not known. */
import { expect, inject, test } from "vitest";
import { read } from "../support/output.ts";

const site = inject("ours");

test("a role without local lessons lists what there is", () => {
	const health = read(site, "for/health/index.html");
	expect(health).toContain("No lesson from a local case is addressed to this role on this website yet.");
	expect(health).toContain('id="national-publications"');
});

test("themes whose reviews’ years are not known draw nothing and say so", () => {
	const theme = read(site, "themes/parental-substance-misuse/index.html");
	expect(theme).not.toContain("<svg");
	expect(theme).toMatch(/1 review\s+on this website raises this theme\.\s+Its year is not known here\./);
});
