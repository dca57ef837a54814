/** Eleventy's contents page: where templates are, what they receive, nothing else. Driven by `scripts/build/render-pages.ts`. */
import type UserConfig from "@11ty/eleventy/UserConfig";
import { citationFiles, contentOf } from "./site/files/citation/citation-files.ts";
import { siteMap } from "./site/files/site-map.ts";
import { listsOf } from "./site/lists/lists.ts";
import type { Items, RunData, SiteData } from "./site/site-data.ts";

export const INPUT = "site";

/** All that may be shown: the catalogue, its lists cut into pages, the assets' addresses. */
export function seenByAll(given: Omit<SiteData, "lists">): SiteData {
	return { ...given, lists: listsOf(given.catalogue) };
}

/** Of what is shown, all that makes a page of its own for each of many items. */
export function itemsOf({ catalogue: { reviews, reports, briefings, removed }, lists }: SiteData): Items {
	return { records: { reviews, reports, briefings, removed }, lists };
}

/**
 * Files that take no template, by their addresses: three small citations of each record, since Eleventy would take longer for
 * each than for its page; and the site's map, of which nobody knows beforehand how many files it takes.
 */
export function* plainFiles(all: SiteData): Generator<{ address: string; content: string }> {
	for (const file of citationFiles(all.catalogue)) yield { address: file.address, content: contentOf(file) };
	yield* siteMap(all);
}

/** The configuration of one run. */
export function configureWith(data: RunData) {
	return (config: UserConfig) => {
		config.addTemplateFormats("11ty.ts");
		config.addExtension("11ty.ts", { key: "11ty.js" });
		for (const [name, value] of Object.entries(data)) {
			// Eleventy puts a proxy around whatever could be changed, at every look at it.
			config.addGlobalData(name, () => Object.freeze(value));
		}
		config.setTemplateFormats(["11ty.ts"]);
		config.setQuietMode(true);
		// It would tell editors of pages on which it happened to wait for memory.
		config.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
		config.setUseGitIgnore(false);
		return { dir: { input: INPUT, includes: "layouts" } };
	};
}
