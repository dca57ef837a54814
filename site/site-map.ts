/** Pages that every board has, whatever its records. */
export const FIXED_PAGES: readonly string[] = [
	"/",
	"/themes/",
	"/agencies/",
	"/how-we-learn/",
	"/framework/",
	"/search/",
	"/about/",
	"/about/reviews/",
	"/accessibility/",
	"/privacy/",
];
