/** Pages that every board has, whatever its records. */
export const FIXED_PAGES: readonly string[] = [
	"/",
	"/themes/",
	"/agencies/",
	"/for/",
	"/recommendations/",
	"/how-we-learn/",
	"/framework/",
	"/search/",
	"/about/",
	"/about/reviews/",
	"/data/",
	"/accessibility/",
	"/privacy/",
];
