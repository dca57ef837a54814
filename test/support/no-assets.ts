/** Assets for pages that are rendered and never displayed. */
import type { Assets } from "../../site/site-data.ts";

/** Empty addresses of styles and scripts. */
export const NO_ASSETS = {
	style: "",
	styles: {},
	printStyle: "",
	script: "",
	searchScript: "",
	recommendationsScript: "",
	icon: "",
} as unknown as Assets;
