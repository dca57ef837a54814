import { expect, test } from "vitest";
import type { PublishedReport } from "../../../../scripts/publish/published.ts";
import { versionLinks } from "../../../../site/components/versions.ts";

const links = (related: Partial<PublishedReport>) => String(versionLinks({ versions: [], ...related } as PublishedReport));

test("the page of a report names the format and language of each version, and marks the version’s title as text in that language", () => {
	const html = links({
		versions: [
			{ title: "In easy words", address: "/reports/b/", format: "easy-read" },
			{ title: "جائزہ", address: "/reports/c/", language: "ur" },
			{ title: "Bez trudnych słów", address: "/reports/d/", format: "audio", language: "pl" },
		],
	});
	expect(html).toContain('<a class="govuk-link" href="/reports/b/">Easy read: <span>In easy words</span></a>');
	expect(html).toContain('hreflang="ur">Urdu: <span lang="ur" dir="rtl">جائزہ</span>');
	expect(html).toContain('hreflang="pl">Audio, in Polish: <span lang="pl" dir="auto">');
});

test("the page of a version links to the report", () => {
	expect(links({ versionOf: { title: "Overview", address: "/reports/a/" } })).toContain(
		'of <a class="govuk-link" href="/reports/a/">Overview</a>',
	);
});

test("the page of a report without versions says nothing about versions", () => {
	expect(links({})).toBe("false");
});
