import { noneListed } from "../claims/absence-claims.ts";
import { whatThemesList } from "../claims/list-claims.ts";
import { html } from "../components/html.ts";
import { card } from "../components/list-items.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/themes/", (data) =>
	page(
		data,
		{ title: "Themes", address: "/themes/", description: "Learning from case reviews by theme, local and national" },
		html`<h1 class="govuk-heading-l">Themes</h1>
<p class="govuk-body-l">${whatThemesList(data.catalogue.reports, data.catalogue)}</p>
<ul class="cards">
${data.catalogue.themes.map((theme) => card(theme, toRead(theme.reviews.length, theme.reports.length + theme.briefings.length), theme.description))}</ul>`,
	),
);

function toRead(reviews: number, others: number): string {
	const none = noneListed("item", reviews + others);
	if (none) return none;
	const named = reviews === 0 ? [] : [counted(reviews, "review")];
	return [...named, ...(others === 0 ? [] : [counted(others, reviews === 0 ? "publication" : "other publication")])].join(", ");
}
