import { expect, test } from "vitest";
import { externalLinks } from "../../../../scripts/records/external-links.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { NATIONAL, REVIEW, SMALLEST, sources } from "../../../support/records.ts";

test("lists each external link once, with every position where the link appears", () => {
	const { records } = readRecords(
		sources({
			...SMALLEST,
			"reports/one.yaml": NATIONAL.replace("onRequest: publisher", "url: https://www.example.org/one.pdf"),
			"reviews/scr-001.yaml": `${REVIEW}summary: >-\n  See [one](https://www.example.org/one.pdf), and https://two.example/a_(b). Also https://testshire.example.org/about/.\n`,
		}),
	);
	const links = records ? externalLinks(records) : [];
	const found = links.map(({ url, places }) => [url, places.map(({ file }) => file)]);
	expect(found).toEqual([
		["https://two.example/a_(b", ["data/reviews/scr-001.yaml"]],
		["https://www.example.org/one.pdf", expect.arrayContaining(["data/reports/one.yaml", "data/reviews/scr-001.yaml"])],
		["https://www.example.org/weather", ["data/board.yaml"]],
	]);
});
