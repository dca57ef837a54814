/** The links in the menu and at the foot of every page. */
import type { Link } from "../../scripts/publish/page-links.ts";
import type { Sections } from "../../scripts/publish/published.ts";

/** A link in the menu. If the link names a section, the menu shows the link only while that section has content. */
export type MenuItem = Link & { section?: Exclude<keyof Sections, "learned"> };

export function offered(items: readonly MenuItem[], sections: Sections): Link[] {
	return items.filter(({ section }) => section === undefined || sections[section]);
}

export const NAVIGATION: readonly MenuItem[] = [
	{ title: "Briefings", address: "/briefings/", section: "briefings" },
	{ title: "Reviews", address: "/reviews/", section: "reviews" },
	{ title: "Reports", address: "/reports/", section: "reports" },
	{ title: "Themes", address: "/themes/", section: "themes" },
	{ title: "By role", address: "/for/", section: "audiences" },
	{ title: "National", address: "/national/", section: "national" },
	{ title: "How we learn", address: "/how-we-learn/" },
	{ title: "Search", address: "/search/" },
];

export const FOOTER: readonly MenuItem[] = [
	{ title: "What case reviews are", address: "/about/reviews/" },
	{ title: "Practice reviews", address: "/practice-reviews/", section: "practiceReviews" },
	{ title: "The framework", address: "/framework/", section: "frameworks" },
	{ title: "Recommendations", address: "/recommendations/", section: "recommendations" },
	{ title: "By agency", address: "/agencies/", section: "agencies" },
	{ title: "Reports no longer on this website", address: "/removed/" },
	{ title: "About", address: "/about/" },
	{ title: "Accessibility", address: "/accessibility/" },
	{ title: "Privacy", address: "/privacy/" },
	{ title: "Data and feeds", address: "/data/" },
];
