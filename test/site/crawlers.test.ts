/** Checks the instructions to search engines for pages and PDFs that will be removed. */

import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { expect, inject, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { filesOf, read } from "../support/output.ts";

const site = inject("exampleshire");

async function robotsAt(address: string): Promise<string | undefined> {
	const { headers, errors } = await parseAllHeaders({ headersFiles: [path.join(site, "_headers")], configHeaders: [], minimal: true });
	expect(errors).toEqual([]);
	const rule = headers.find((one: { for: string }) => one.for === address) as { values: Record<string, string> } | undefined;
	return rule?.values["X-Robots-Tag"];
}

test.each([
	["a page that will be removed in winter", "/reports/lcspr-2-overview-report/", "noarchive, unavailable_after: 2026-12-02T00:00:00+00:00"],
	[
		"a document that will be removed in winter",
		"/documents/lcspr-2-overview-report.pdf",
		"noindex, noarchive, unavailable_after: 2026-12-02T00:00:00+00:00",
	],
	[
		"a page that will be removed in summer, when London is an hour ahead",
		"/reports/lcspr-3-overview-report/",
		"noarchive, unavailable_after: 2027-05-15T00:00:00+01:00",
	],
	[
		"a citation that will be removed in summer",
		"/reports/lcspr-3-overview-report/citation.ris",
		"noarchive, unavailable_after: 2027-05-15T00:00:00+01:00",
	],
	["a document that is never removed", "/documents/lcspr-2-board-response.pdf", "noindex, noarchive"],
	["a page that is never removed", "/reports/lcspr-2-board-response/", undefined],
])("the header X-Robots-Tag is right for %s", async (_, address, expected) => expect(await robotsAt(address)).toBe(expected));

test("the JSON-LD on a report’s page states when the report expires", () => {
	const page = read(site, "reports/lcspr-2-overview-report/index.html");
	const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
	expect(JSON.parse(json)).toMatchObject({
		"@type": "Report",
		expires: "2026-12-02T00:00:00+00:00",
		publisher: { name: "Exampleshire Safeguarding Children and Adults Board" },
	});
});

test("no two header rules set the same header for one file, because Netlify may join the values", async () => {
	const { headers } = await parseAllHeaders({
		headersFiles: [path.join(site, "_headers")],
		netlifyConfigPath: path.join(ROOT, "netlify.toml"),
		configHeaders: [],
		minimal: false,
	});
	const rules = headers.filter((rule) => "forRegExp" in rule);
	const twice = filesOf(site).flatMap((file) => {
		const names = rules
			.filter(({ forRegExp }) => forRegExp.test(`/${file.replace(/index\.html$/, "")}`))
			.flatMap(({ values }) => Object.keys(values).map((name) => name.toLowerCase()));
		return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${file}: ${name}`);
	});
	expect(rules.length).toBeGreaterThan(50);
	expect(twice).toEqual([]);
});
