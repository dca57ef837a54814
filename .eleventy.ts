/** Eleventy's configuration, and the contents of the site. A build uses `site/` only through this module. */
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
	// Frozen, since Eleventy wraps other objects in a proxy at every access.
	for (const [name, value] of Object.entries(data)) eleventyConfig.addGlobalData(name, () => Object.freeze(value));
	eleventyConfig.setQuietMode(true);
	// Eleventy would otherwise warn editors of slow templates when it happened to wait for garbage collection.
	eleventyConfig.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
	eleventyConfig.setUseGitIgnore(false);
	return { dir: { input: "site", includes: "layouts" } };
}

export function withLists(data: Omit<SiteData, "lists">): SiteData {
	return { ...data, lists: listsOf(data.catalogue) };
}

/** The items that have a page each. */
export function itemsOf({ catalogue: { reviews, reports, briefings, removed }, lists }: SiteData): Items {
	return { records: { reviews, reports, briefings, removed }, lists };
}

/**
 * Files without a template, by their addresses: three small citations of each record, which take Eleventy longer than the
 * record's page, and the sitemap, whose number of files depends on the number of pages.
 */
export function* plainFiles(data: SiteData): Generator<{ address: string; content: string }> {
	for (const file of citationFiles(data.catalogue)) yield { address: file.address, content: contentOf(file) };
	yield* siteMap(data);
}
