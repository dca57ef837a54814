import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Guard } from "../../../../scripts/publish/guard-list.ts";
import { type Fragment, isFragment, pageOfFragment, writeGuard } from "../../../../scripts/search/fragments.ts";

describe("isFragment", () => {
	test.each(["pagefind/fragment/en_1.pf_fragment", "pagefind/202601/fragment/en-202601_1.pf_fragment"])("accepts the path %s", (name) =>
		expect(isFragment(name)).toBe(true),
	);
	test.each(["pagefind/index/en_1.pf_index", "fragment/en_1.pf_fragment", "pagefind/fragment/en_1.pf_fragment.map"])(
		"rejects the path %s",
		(name) => expect(isFragment(name)).toBe(false),
	);
});

test("reads a page's address from its search fragment", () => {
	const fragment = (content: object) => gzipSync(`pagefind_dcd${JSON.stringify(content)}`);
	expect(pageOfFragment(fragment({ url: "/reports/a/", content: "{}" }))).toBe("/reports/a/");
	expect(pageOfFragment(fragment({ content: "" }))).toBeUndefined();
});

describe("writeGuard", () => {
	const GUARD: Guard = {
		timeZone: "Europe/London",
		entries: [{ paths: ["/reports/a", "/documents/a.pdf", "/reports/a/citation.bib"], lastPublicDay: "2027-01-01", note: "" }],
	};

	async function written(fragments: readonly Fragment[]): Promise<Guard> {
		const folder = mkdtempSync(path.join(tmpdir(), "guard-"));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		await writeGuard(folder, GUARD, fragments);
		return JSON.parse(readFileSync(path.join(folder, "guard.json"), "utf8")) as Guard;
	}

	test("adds only the search fragments for a report's page and for the pages of its document", async () => {
		const guard = await written([
			["/documents/a.pdf#page=2", "pagefind/fragment/3.pf_fragment"],
			["/documents/a.pdf#page=1", "pagefind/fragment/2.pf_fragment"],
			["/reports/a/", "pagefind/fragment/1.pf_fragment"],
			["/reports/ab/", "pagefind/fragment/4.pf_fragment"],
		]);
		expect(guard.entries.map(({ paths }) => paths)).toEqual([
			[
				...(GUARD.entries[0]?.paths ?? []),
				"/pagefind/fragment/1.pf_fragment",
				"/pagefind/fragment/2.pf_fragment",
				"/pagefind/fragment/3.pf_fragment",
			],
		]);
	});

	test("throws an error if a report has no search fragment", async () => {
		await expect(written([["/reports/b/", "pagefind/fragment/b.pf_fragment"]])).rejects.toThrow(
			"The search index has nothing of /reports/a, so its text in the index could not be stopped on time.",
		);
	});
});
