import type { Latest } from "../../scripts/publish/published.ts";
import { concernPanel } from "../components/help.ts";
import { html } from "../components/html.ts";
import { entryList, latestEntry } from "../components/list-items.ts";
import { inlineMarkdown } from "../components/markdown.ts";
import { searchBox } from "../components/search-form.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { HOME_LATEST, HOME_THEMES } from "../lists/list-limits.ts";
import { onePage } from "../site-data.ts";

/** The home page answers “What should I read today?” on one screen. */
export default onePage("/", (data) => {
	const { board, wording, latest, themes, audiences, briefings, reviews, reports } = data.catalogue;
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
${concernPanel(board)}
<section aria-labelledby="roles-heading">
<h2 class="govuk-heading-m" id="roles-heading">By role</h2>
<ul class="chips">${audiences.map(({ name, address }) => html`<li><a class="chip" href="${address}">${name}</a></li>`)}</ul>
</section>
<section aria-labelledby="themes-heading">
<h2 class="govuk-heading-m" id="themes-heading">By theme</h2>
<ul class="chips">${raised.slice(0, HOME_THEMES).map(({ name, address }) => html`<li><a class="chip" href="${address}">${name}</a></li>`)}<li><a class="chip" href="/themes/">All themes</a></li></ul>
</section>
</div>
<section class="home-columns__latest" aria-labelledby="latest-heading">
<h2 class="govuk-heading-m" id="latest-heading">Latest learning</h2>
${entryList(newestPerReview(latest).slice(0, HOME_LATEST).map(latestEntry), "Nothing is published yet.")}
</section>
</div>
<section aria-labelledby="board-heading">
<h2 class="govuk-heading-m" id="board-heading">Learning from ${board.area}, and beyond</h2>
<ul class="doors">
<li><a class="door" href="/briefings/"><span class="door__title">Briefings</span><span class="door__text">${countedOrPlural(briefings.length, "learning document")} on two sides of A4</span></a></li>
<li><a class="door" href="/reviews/"><span class="door__title">Reviews</span><span class="door__text">${countedOrPlural(reviews.length, "review")} and what was learned</span></a></li>
<li><a class="door" href="/reports/"><span class="door__title">Reports</span><span class="door__text">Published reports and Board responses</span></a></li>
<li><a class="door" href="/recommendations/"><span class="door__title">Recommendations</span><span class="door__text">What was asked, answered, done and changed</span></a></li>
<li><a class="door" href="/practice-reviews/"><span class="door__title">Practice reviews</span><span class="door__text">Including what went well</span></a></li>
<li><a class="door" href="/national/"><span class="door__title">National publications</span><span class="door__text">${countedOrPlural(reports.filter(({ local }) => !local).length, "publication")}: analyses, reviews, briefings and guidance</span></a></li>
<li><a class="door" href="/how-we-learn/"><span class="door__title">How we learn</span><span class="door__text">From a review to changed practice</span></a></li>
<li><a class="door" href="/framework/"><span class="door__title">The framework</span><span class="door__text">How reviews are undertaken</span></a></li>
<li><a class="door" href="/about/reviews/"><span class="door__title">What case reviews are</span><span class="door__text">When one is held, and why</span></a></li>
</ul>
</section>`,
	);
});

/** Returns a count with its noun, such as `3 reviews`. If the count is zero, returns just `Reviews`. */
function countedOrPlural(count: number, one: string): string {
	return count > 0 ? counted(count, one) : `${one.charAt(0).toUpperCase()}${one.slice(1)}s`;
}

/** Returns only the newest record for each review, because a review, its briefing and its reports are all about the same case. */
function newestPerReview(latest: readonly Latest[]): Latest[] {
	const seen = new Set<string>();
	return latest.filter(({ review, address }) => {
		const about = review ?? address;
		return seen.has(about) ? false : seen.add(about);
	});
}
