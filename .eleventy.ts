/** Configures Eleventy and provides the contents of the site. A build uses `site/` only through this module. */
import type UserConfig from "@11ty/eleventy/UserConfig";
import { citationFiles, contentOf } from "./site/files/citation/citation-files.ts";
import { siteMap } from "./site/files/site-map.ts";
import { listsOf } from "./site/lists/lists.ts";
import type { Items, RunData, SiteData } from "./site/site-data.ts";

export { guardOf } from "./site/files/guard.ts";

/** Configures Eleventy for one run of `scripts/build/render-batch.ts`. */
export default function configure(eleventyConfig: UserConfig, data: RunData) {
	eleventyConfig.addTemplateFormats("11ty.ts");
	eleventyConfig.addExtension("11ty.ts", { key: "11ty.js" });
	eleventyConfig.setTemplateFormats(["11ty.ts"]);
	// The objects are frozen because Eleventy would otherwise wrap them in a proxy at every access.
	for (const [name, value] of Object.entries(data)) eleventyConfig.addGlobalData(name, () => Object.freeze(value));
	eleventyConfig.setQuietMode(true);
	// Otherwise, Eleventy would warn editors about slow templates whenever it had to wait for garbage collection.
	eleventyConfig.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
	eleventyConfig.setUseGitIgnore(false);
	return { dir: { input: "site", includes: "layouts" } };
}

export function withLists(data: Omit<SiteData, "lists">): SiteData {
	return { ...data, lists: listsOf(data.catalogue) };
}

/** Returns the items that each have a page of their own. */
export function itemsOf({ catalogue: { reviews, reports, briefings, removed }, lists }: SiteData): Items {
	return { records: { reviews, reports, briefings, removed }, lists };
}

/**
 * Generates the files that are not made from templates, with their addresses. Each record has three small citation files.
 * Eleventy would need more time for these three files than for the record's page. The number of sitemap files depends on the
 * number of pages.
 */
export function* plainFiles(data: SiteData): Generator<{ address: string; content: string }> {
	for (const file of citationFiles(data.catalogue)) yield { address: file.address, content: contentOf(file) };
	yield* siteMap(data);
}
