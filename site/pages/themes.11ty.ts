import { html } from "../components/html.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/themes/", (data) =>
	page(
		data,
		{ title: "Themes", address: "/themes/", description: "Learning from case reviews by theme, local and national" },
		html`<h1 class="govuk-heading-l">Themes</h1>
<p class="govuk-body-l">What reviews keep finding, with the Board’s own learning and national publications side by side.</p>
<ul class="cards">
${data.catalogue.themes.map(
	({
		name,
		address,
		description,
		reviews,
		reports,
		briefings,
	}) => html`<li class="card"><h2 class="card__title"><a class="govuk-link" href="${address}">${name}</a></h2>
${description && html`<p class="card__text">${description}</p>`}<p class="card__count">${toRead(reviews.length, reports.length + briefings.length)}</p></li>
`,
)}</ul>`,
	),
);

function toRead(reviews: number, others: number): string {
	if (reviews + others === 0) return "Nothing to read yet";
	return `Raised by ${counted(reviews, "review")}. ${counted(reviews + others, "item")} to read`;
}
