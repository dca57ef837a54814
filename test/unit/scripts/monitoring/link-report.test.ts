import { expect, test } from "vitest";
import { linkReport } from "../../../../scripts/monitoring/link-report.ts";
import { externalLink as link } from "../../../support/links.ts";

test("reports each link that needs attention with its locations, but does not count links that could not be checked", () => {
	const links = ["https://a.example/", "https://b.example/", "https://c.example/"].map(link);
	const results = {
		"https://a.example/": { verdict: "moved", to: "https://a.example/new", at: 0 },
		"https://b.example/": { verdict: "unsure", why: "responds 403", at: 0 },
		"https://c.example/": { verdict: "there", at: 0 },
	} as const;
	const { text, problems } = linkReport(links, results, "text");
	expect(problems).toBe(1);
	expect(text).toBe(`data/reports/x.yaml:3:6
  https://a.example/
  moved to https://a.example/new
  How to fix it: Open the new address. If it is the same document, write the new address in the record.

data/reports/x.yaml:3:6
  https://b.example/
  could not be checked: it responds 403
  How to fix it: Open it in a browser: some websites do not respond to programs.

3 links: 1 to fix, 1 that could not be checked.
`);
	expect(JSON.parse(linkReport(links, results, "json").text)).toEqual([
		{
			url: "https://a.example/",
			verdict: "moved",
			to: "https://a.example/new",
			places: [{ file: "data/reports/x.yaml", line: 3, column: 6 }],
		},
		{ url: "https://b.example/", verdict: "unsure", why: "responds 403", places: [{ file: "data/reports/x.yaml", line: 3, column: 6 }] },
	]);
});
