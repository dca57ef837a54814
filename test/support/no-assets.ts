import type { Assets } from "../../site/site-data.ts";

/** Empty URLs for styles and scripts. Tests and benchmarks use them to render pages that no browser ever shows. */
export const NO_ASSETS = {
	style: "",
	styles: {},
	printStyle: "",
	script: "",
	searchScript: "",
	recommendationsScript: "",
	icon: "",
} as unknown as Assets;
