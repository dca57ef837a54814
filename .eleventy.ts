/** Eleventy's contents page: where templates are, what they receive, nothing else. Driven by `scripts/output/pages.ts`. */
import type UserConfig from "@11ty/eleventy/UserConfig";
import { listsOf } from "./site/lists.ts";
import type { SiteData } from "./site/site-data.ts";

export const INPUT = "site";

/** What all templates see, made once: the catalogue, its lists cut into pages, the assets' addresses. */
export function seenByAll(given: Pick<SiteData, "catalogue" | "assets" | "preview">): Omit<SiteData, "share"> {
	const site = { ...given, lists: listsOf(given.catalogue) };
	// Eleventy puts a proxy around whatever could be changed, at every look at it.
	for (const value of Object.values(site)) Object.freeze(value);
	return site;
}

/** The configuration of one run. */
export function configureWith(site: SiteData) {
	return (config: UserConfig) => {
		config.addTemplateFormats("11ty.ts");
		config.addExtension("11ty.ts", { key: "11ty.js" });
		for (const [name, value] of Object.entries(site)) config.addGlobalData(name, () => value);
		config.setTemplateFormats(["11ty.ts"]);
		config.setQuietMode(true);
		config.setUseGitIgnore(false);
		return { dir: { input: INPUT, includes: "layouts" } };
	};
}
