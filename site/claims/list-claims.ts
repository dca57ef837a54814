/**
 * Sentences about several records, such as how many reports there are and how many of them can be read. Each sentence is next to the
 * condition under which it is true. Templates get these sentences only from this file.
 */
import { canBeRead } from "../../scripts/publish/held.ts";
import type { Catalogue, Extent, PublishedBriefing, PublishedReport, PublishedReview } from "../../scripts/publish/published.ts";
import { recommendationsOf } from "../../scripts/publish/subjects.ts";
import { counted } from "../components/text.ts";

type Claim = string | undefined;

/** Chooses the words for a list in which none, some or all items meet a condition. `some` receives the number of items that meet it. */
function byExtent<T>(
	items: readonly T[],
	meets: (item: T) => boolean,
	words: { none: string; some: (count: number) => string; all: string },
) {
	const count = items.filter(meets).length;
	if (count === 0) return words.none;
	return count === items.length ? words.all : words.some(count);
}

const isLocal = ({ local }: PublishedReport) => local;
const isFollowed = ({ response, actions, evidence }: ReturnType<typeof recommendationsOf>[number]["recommendation"]) =>
	response !== undefined || actions.length + evidence.length > 0;

/** The descriptions of the links on the home page. An empty section has no description, and the home page does not link to it. */
export type Offers = Partial<
	Record<"briefings" | "reviews" | "reports" | "recommendations" | "practiceReviews" | "national" | "framework", string>
>;

export function offersOf({
	briefings,
	reviews,
	reports,
	sections,
}: Pick<Catalogue, "briefings" | "reviews" | "reports" | "sections">): Offers {
	const on = (page: PublishedReport["listedOn"]) => reports.filter(({ listedOn }) => listedOn === page);
	const frameworks = on("framework");
	return {
		...(sections.briefings && { briefings: howManyBriefings(briefings) }),
		...(sections.reviews && { reviews: howManyReviews(reviews) }),
		...(sections.reports && { reports: howManyReports(reports.filter(isLocal)) }),
		...(sections.recommendations && { recommendations: howManyRecommendations(reviews) }),
		...(sections.practiceReviews && { practiceReviews: howManyReports(on("practice-reviews")) }),
		...(sections.national && { national: howManyNational(reports.filter((report) => !report.local)) }),
		...(sections.frameworks && { framework: frameworks.some(canBeRead) ? "How reviews are undertaken" : "How to ask for it" }),
	};
}

function howManyBriefings(briefings: readonly PublishedBriefing[]): string {
	const all = counted(briefings.length, "learning document");
	return byExtent(briefings, ({ text }) => text !== undefined, {
		none: `${all}, on request`,
		some: (here) => `${all}, ${here} to read here`,
		all: `${all} on two sides of A4`,
	});
}

function howManyReviews(reviews: readonly PublishedReview[]): string {
	const all = counted(reviews.length, "review");
	const summaries = reviews.filter(({ summary }) => summary !== undefined).length;
	return byExtent(reviews, ({ learning }) => learning.length > 0, {
		none: summaries > 0 ? `${all}, ${summaries} with a summary here` : all,
		some: (learned) => `${all}, and what was learned from ${learned} of them`,
		all: `${all} and what was learned`,
	});
}

function howManyReports(reports: readonly PublishedReport[]): string {
	const all = counted(reports.length, "document");
	return byExtent(reports, canBeRead, { none: `${all}, on request`, some: (some) => `${all}, ${some} to read`, all: `${all} to read` });
}

function howManyRecommendations(reviews: readonly PublishedReview[]): string {
	const made = recommendationsOf(reviews).map(({ recommendation }) => recommendation);
	const all = counted(made.length, "recommendation");
	return byExtent(made, isFollowed, {
		none: all,
		some: (followed) => `${all}, and what followed ${followed} of them`,
		all: `${all} and what followed`,
	});
}

function howManyNational(reports: readonly PublishedReport[]): string {
	const all = counted(reports.length, "publication");
	return byExtent(reports, canBeRead, {
		none: `${all}, none with a link`,
		some: (linked) => `${all}, ${linked} with a link`,
		all: `${all}, ${reports.length === 1 ? "" : "each "}with a link`,
	});
}

/** Returns the introduction to the list of reviews. It says for how many reviews this site has the learning. */
export function whatWasLearned(learned: Extent, area: string): string {
	if (learned === "all") return `What was looked into in ${area}, and what was learned.`;
	if (learned === "some") return `Reviews in ${area}. For some of them, what was learned is on this website.`;
	return `Reviews in ${area}. What was learned from them is not held on this website.`;
}

/** Returns a sentence that follows the Board's explanation of why reports are removed. It says that the learning is not removed. */
export function learningStays(learned: Extent): Claim {
	if (learned === "none") return undefined;
	return learned === "all" ? "What was learned stays here." : "Where this website holds what was learned from a review, that stays.";
}

/** Returns a sentence that says how many of the Board's reports can be read, unless all of them can be read. */
export function howToReadThem(reports: readonly PublishedReport[]): Claim {
	if (reports.length === 0) return undefined;
	return (
		byExtent(reports, canBeRead, {
			none: "None of these documents is held on this website; the page of each says how to ask for it.",
			some: (some) =>
				`${some} of these ${reports.length} documents can be read here or through a link; the pages of the others say how to ask for them.`,
			all: "",
		}) || undefined
	);
}

/** Returns a sentence that says how many national publications have a link, unless all of them have a link. */
export function linksToThem(reports: readonly PublishedReport[]): Claim {
	if (reports.length === 0) return undefined;
	return (
		byExtent(reports, canBeRead, {
			none: "No link to any of them was found; the page of each says whom to ask.",
			some: (linked) => `${linked} of these ${reports.length} publications have a link; the pages of the others say whom to ask.`,
			all: "",
		}) || undefined
	);
}

export function whatThemesList(
	reports: readonly PublishedReport[],
	{ reviews, briefings }: Pick<Catalogue, "reviews" | "briefings">,
): string {
	const hasTheme = ({ themes }: { themes: readonly unknown[] }) => themes.length > 0;
	const own =
		reviews.filter(hasTheme).some(({ learning }) => learning.length > 0) ||
		briefings.filter(hasTheme).some(({ text }) => text !== undefined) ||
		reports.filter(hasTheme).some((report) => report.local && canBeRead(report));
	const national = !reports.filter(hasTheme).every(isLocal);
	const recorded = [...reviews, ...briefings, ...reports.filter(isLocal)].some(hasTheme);
	if (own && national) return "The Board’s own learning and national publications, side by side.";
	if (national)
		return recorded ? "National publications, and what is recorded of the Board’s own, by theme." : "National publications by theme.";
	return "What is recorded on this website, by theme.";
}
