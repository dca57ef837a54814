import { expect, test } from "vitest";
import { canBeRead, holdsText } from "../../../../scripts/publish/held.ts";
import { NATIONAL, pdf, publicOn, REVIEW } from "../../../support/records.ts";

test.each([
	["", false],
	["headline: A few words\n", false],
	["summary: What happened.\n", true],
	["learning: [{point: Look., audiences: [everyone]}]\n", true],
	["recommendations: [{text: Ask., agency: police}]\n", true],
])("decides for a review with “%s” whether the site has its text: %s", (lines, held) => {
	const [review = expect.unreachable()] = publicOn("2026-06-01", { "reviews/scr-001.yaml": REVIEW + lines }).reviews;
	expect(holdsText(review)).toBe(held);
});

test.each([
	["file: a.pdf", true],
	["url: https://example.org/a", true],
	["onRequest: publisher", false],
	["onRequest: board", false],
])("decides for a report with “%s” whether the report can be read on this site or through a link: %s", (line, readable) => {
	const documents = line.startsWith("file") ? [pdf("a.pdf")] : [];
	const files = { "reports/a.yaml": NATIONAL.replace("onRequest: publisher", line) };
	const [report = expect.unreachable()] = publicOn("2026-06-01", files, documents).reports;
	expect(canBeRead(report)).toBe(readable);
});
