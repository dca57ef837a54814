import { recommendationsByTheme } from "../../scripts/publish/addresses.ts";
import { noneListed } from "../claims/absence-claims.ts";
import { yearChart } from "../components/chart.ts";
import { contents } from "../components/contents.ts";
import { feedLink, followLink } from "../components/follow.ts";
import { type Html, html } from "../components/html.ts";
import { tallyLine } from "../components/learning/status.ts";
import { emptyList, groupedEntries, listPagination, positionInList } from "../components/list-items.ts";
import { inlineMarkdown, markdown } from "../components/markdown.ts";
import { counted, link, slugOf } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import type { ThemeSubject } from "../lists/list-subjects.ts";
import { listPages } from "../site-data.ts";

export default listPages("themes", (data) => {
	const { item } = data;
	const theme = item.subject;
	const { name, description, otherWords, points, address } = theme;
	const isFirst = item.number === 1;
	const groups = [...Map.groupBy(item.items, ({ group }) => group)].map(([group, { length }]) => ({ group, length }));
	return page(
		data,
		{
			title: name,
			style: "theme",
			address: item.address,
			above: [{ title: "Themes", address: "/themes/" }],
			description: description ?? `Learning about ${name.toLowerCase()}`,
			search: isFirst ? { kind: "Theme", themes: [theme] } : undefined,
			long: item.items.length > 8,
			machineReadable: feedLink(address, name),
		},
		html`<div class="theme-head">
<div class="theme-head__words">
<span class="govuk-caption-l" data-pagefind-ignore>Theme</span>
<h1 class="govuk-heading-l">${name}</h1>
${description && markdown(description)}
${otherWords.length > 0 && html`<p class="govuk-body-s also-called">Also called: ${otherWords.join(", ")}</p>`}
${followLink(address, "Follow this theme")}
${
	isFirst
		? contents([
				points.length > 0 && { id: "learned", title: "What reviews learned" },
				...groups.map(({ group, length }) => ({ id: slugOf(group), title: `${group} (${length})` })),
			])
		: html`<p class="govuk-body"><a class="govuk-link" href="${address}">The beginning of this list</a></p>`
}
</div>
${isFirst && theme.reviews > 0 && html`<div class="theme-head__side" data-pagefind-ignore>${howOften(theme)}</div>`}
</div>
${isFirst && points.length > 0 && learned(theme)}
${positionInList(item)}
<div data-pagefind-ignore>${item.items.length > 0 ? groupedEntries(item.items) : emptyList(noneListed("theme", item.total))}</div>
${listPagination(item)}`,
	);
});

/** Renders a chart of reviews by year of publication. If fewer than two reviews have a known year, renders a sentence instead. */
function howOften({ id, reviews, overTime: counts, lastYear, tally }: ThemeSubject): Html {
	const known = reviews - counts.unknown;
	const unknown = unknownYears(counts.unknown, reviews);
	const recommendations = tally.reduce((sum, { count }) => sum + count, 0);
	return html`${
		known > 1
			? yearChart(counts, {
					caption: html`<strong>${counted(reviews, "review")} on this website raise this theme</strong> by the year in which each was published here`,
					note: html`${lastYear} is not over. ${unknown}`,
				})
			: html`<p class="govuk-body">${counted(reviews, "review")} on this website ${reviews === 1 ? "raises" : "raise"} this theme${known === 1 && `, in ${counts.years.find(({ count }) => count > 0)?.year}`}. ${unknown}</p>`
	}
${recommendations > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${recommendationsByTheme(id)}">${counted(recommendations, "recommendation")}</a> followed: ${tallyLine(tally)}</p>`}`;
}

function unknownYears(unknown: number, total: number): string {
	if (unknown === 0) return "";
	if (unknown === total) return total === 1 ? "Its year is not known here." : "Their years are not known here.";
	return unknown === 1 ? "The year of one of them is not known here." : `The years of ${unknown} of them are not known here.`;
}

function learned({ points, morePoints }: ThemeSubject): Html {
	return html`<section aria-labelledby="learned" data-pagefind-ignore><h2 class="govuk-heading-m" id="learned">What reviews learned</h2>
<ul class="points">${points.map(({ point, review }) => {
		const source = link({ ...review, address: `${review.address}#learning` });
		return html`<li class="point">${inlineMarkdown(point)}<span class="point__from">${source}</span></li>
`;
	})}</ul>
${morePoints > 0 && html`<p class="govuk-body">${morePoints} more in the reviews below.</p>`}</section>`;
}
