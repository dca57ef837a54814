import type { Catalogue, Latest } from "../../scripts/publish/published.ts";
import { noneListed } from "../claims/absence-claims.ts";
import { offersOf } from "../claims/list-claims.ts";
import { historyOf } from "../claims/record-claims.ts";
import { concernPanel } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { entryList, latestEntry } from "../components/list-items.ts";
import { inlineMarkdown } from "../components/markdown.ts";
import { history } from "../components/notices.ts";
import { searchBox } from "../components/search-form.ts";
import { page } from "../layouts/page.ts";
import { HOME_LATEST, HOME_THEMES } from "../lists/list-limits.ts";
import { onePage } from "../site-data.ts";

/** Makes the home page, which answers the question “What should I read today?” on one screen. */
export default onePage("/", (data) => {
	const { board, wording, latest, themes, reviews, vocabulary } = data.catalogue;
	const audiences = data.catalogue.audiences.filter(
		({ cases, briefings, reports }) => cases.length + briefings.length + reports.length > 0,
	);
	const kinds = reviews.map(({ kind }) => kind);
	const raised = themes
		.map(({ name, address, ...found }) => ({ name, address, count: found.reviews.length + found.reports.length + found.briefings.length }))
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => b.count - a.count);
	return page(
		data,
		{ title: board.name, style: "home", address: "/", description: wording.welcome, kind: "home" },
		html`<div class="home-columns">
<div class="home-columns__head">
<h1 class="hero__title">Learning from case reviews</h1>
<p class="hero__lead">${inlineMarkdown(wording.welcome)}</p>
${searchBox()}
</div>
<div class="home-columns__side">
${concernPanel(data.catalogue)}
${
	audiences.length > 0 &&
	html`<section aria-labelledby="roles-heading">
<h2 class="govuk-heading-m" id="roles-heading">By role</h2>
<ul class="chips">${audiences.map(({ name, address }) => html`<li><a class="chip" href="${address}">${name}</a></li>`)}</ul>
</section>
`
}${
	raised.length > 0 &&
	html`<section aria-labelledby="themes-heading">
<h2 class="govuk-heading-m" id="themes-heading">By theme</h2>
<ul class="chips">${raised.slice(0, HOME_THEMES).map(({ name, address }) => html`<li><a class="chip" href="${address}">${name}</a></li>`)}<li><a class="chip" href="/themes/">All themes</a></li></ul>
</section>
`
}</div>
<section class="home-columns__latest" aria-labelledby="latest-heading">
<h2 class="govuk-heading-m" id="latest-heading">Latest learning</h2>
${entryList(newestPerReview(latest).slice(0, HOME_LATEST).map(latestEntry), noneListed("latest", latest.length))}
</section>
</div>
<section aria-labelledby="board-heading">
<h2 class="govuk-heading-m" id="board-heading">On this website</h2>
${history(...historyOf(kinds, vocabulary), board.status)}
<ul class="doors">
${doors(data.catalogue)}</ul>
</section>`,
	);
});

/** Renders links to all sections that have content. */
function doors(catalogue: Catalogue): Html {
	const offers = offersOf(catalogue);
	const door = (title: string, address: string, text: string | undefined) =>
		text !== undefined &&
		html`<li><a class="door" href="${address}"><span class="door__title">${title}</span><span class="door__text">${text}</span></a></li>
`;
	return html`${[
		door("Briefings", "/briefings/", offers.briefings),
		door("Reviews", "/reviews/", offers.reviews),
		door("Reports", "/reports/", offers.reports),
		door("Recommendations", "/recommendations/", offers.recommendations),
		door("Practice reviews", "/practice-reviews/", offers.practiceReviews),
		door("National publications", "/national/", offers.national),
		door("How we learn", "/how-we-learn/", "What follows from a review"),
		door("The framework", "/framework/", offers.framework),
		door("What case reviews are", "/about/reviews/", "And the words that are used here"),
	]}`;
}

/** Returns only the newest record for each review, because a review, its briefing and its reports are all about the same case. */
function newestPerReview(latest: readonly Latest[]): Latest[] {
	const seen = new Set<string>();
	return latest.filter(({ review, address }) => {
		const about = review ?? address;
		return seen.has(about) ? false : seen.add(about);
	});
}
