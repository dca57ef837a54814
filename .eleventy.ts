/** Eleventy's contents page: where templates are, what they receive, nothing else. Driven by `scripts/output/pages.ts`. */
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { SiteData } from "./site/site-data.ts";

export const INPUT = "site";

/** The configuration of one run: templates see the catalogue, its lists cut into pages, and the assets' addresses. */
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
