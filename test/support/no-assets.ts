/** For pages that nobody looks at. */
import type { Assets } from "../../site/site-data.ts";

/** Addresses of styles and scripts that lead nowhere. */
export const NO_ASSETS = {
	style: "",
	styles: {},
	printStyle: "",
	script: "",
	searchScript: "",
	recommendationsScript: "",
	icon: "",
} as unknown as Assets;
