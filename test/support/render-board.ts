/** Renders every page of a board in memory, without Eleventy, assets or files. */
import { globSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/project-root.ts";
import type { Catalogue } from "../../scripts/publish/published.ts";
import { listsOf } from "../../site/lists/lists.ts";
import { NO_ASSETS } from "./no-assets.ts";

type Template = { data: { permalink: (data: object) => string | false; pagination?: { data: string } }; render: (data: object) => string };

const TEMPLATES: Template[] = await Promise.all(
	globSync("site/pages/*.11ty.ts", { cwd: ROOT }).map(
		async (file) => ((await import(path.join(ROOT, file))) as { default: Template }).default,
	),
);

/** Returns the markup of every page, keyed by the page's address. */
export function renderBoard(catalogue: Catalogue): Map<string, string> {
	const { reviews, reports, briefings, removed } = catalogue;
	const lists = listsOf(catalogue);
	const site = { catalogue, lists, assets: NO_ASSETS, preview: undefined };
	const items: Record<string, unknown> = { records: { reviews, reports, briefings, removed }, lists };
	return new Map(
		TEMPLATES.flatMap(({ data: { permalink, pagination }, render }) => {
			const [, group = "", list = ""] = pagination?.data.split(".") ?? [];
			const ofEach = pagination ? (items[group] as Record<string, object[]>)[list] : undefined;
			const inputs = pagination ? (ofEach ?? []).map((item) => ({ ...site, item })) : [site];
			return inputs.flatMap((input): Array<[string, string]> => {
				const address = permalink(input);
				return address === false ? [] : [[address, render(input)]];
			});
		}),
	);
}

/** Returns the text that visitors read in the main part of a page, with single spaces. */
export function mainText(markup: string): string {
	const [, main = ""] = /<main[^>]*>([\s\S]*)<\/main>/.exec(markup) ?? [];
	return main
		.replaceAll(/<\/?(?:a|span|strong|em|time|button)\b[^>]*>/g, "")
		.replaceAll(/<[^>]*>/g, " ")
		.replaceAll("&amp;", "&")
		.replaceAll("&#39;", "'")
		.replaceAll(/[\s\u00a0]+/g, " ")
		.trim();
}
