/** Runs the Nu HTML checker on the pages, pictures and style sheets of the built sites. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { BOARDS } from "../support/boards.ts";
import { errorsIn } from "../support/nu-checker.ts";
import { filesOf } from "../support/output.ts";

/** Errors that the checker reports in style sheets although they are not our mistakes. Each comes with an explanation. */
const KNOWN: ReadonlyArray<readonly [reason: string, error: RegExp]> = [
	["GOV.UK Frontend targets Internet Explorer with an invalid media query", /CSS: unrecognized media “screen/],
	["GOV.UK Frontend does the same in its menu", /CSS: (Unknown dimension|too few values for the property “width”).*(?:\(m)?in-width: ?0/],
	["a CSS property is newer than the checker", /CSS: “(line-clamp|position-area|position-try-fallbacks)”: Property .* doesn't exist/],
];

const folder = mkdtempSync(path.join(tmpdir(), "nu-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (site: string, ...kinds: string[]) =>
	filesOf(site).flatMap((file) => (kinds.includes(path.extname(file)) ? [path.join(site, file)] : []));

test.each(BOARDS)("the pages and pictures of $name pass the Nu HTML checker", async ({ site }) => {
	expect(filesIn(site, ".html").length).toBeGreaterThan(50);
	expect(filesIn(site, ".svg").length).toBeGreaterThan(0);
	expect(await errorsIn(filesIn(site, ".html", ".svg"))).toEqual([]);
});

describe("the Nu HTML checker", () => {
	let errors: string[];
	beforeAll(async () => {
		errors = await errorsIn(filesIn(inject("ours"), ".css"));
	});

	test("the Nu HTML checker reports only known errors in the style sheets", () => {
		expect(errors.filter((error) => !KNOWN.some(([, known]) => known.test(error)))).toEqual([]);
	});

	test.each(KNOWN)("the Nu HTML checker still reports the known error in style sheets: %s", (_, known) =>
		expect(errors.some((error) => known.test(error))).toBe(true),
	);
});

test("the Nu HTML checker finds mistakes in HTML, CSS and SVG files", async () => {
	const bad = {
		"page.html": "<!DOCTYPE html><html lang=en><title>x</title><p><ul></ul></p>",
		"style.css": "p { colour: red }",
		"picture.svg": "<svg>",
	};
	const files = Object.entries(bad).map(([name, text]) => {
		writeFileSync(path.join(folder, name), text);
		return path.join(folder, name);
	});
	const errors = await errorsIn(files);
	for (const file of files) expect(errors.filter((error) => error.startsWith(file)).length, file).toBeGreaterThan(0);
});
