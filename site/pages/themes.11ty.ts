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
<p class="govuk-body-l">What reviews keep finding, with the Board’s own learning and national publications side by side.</p>
<ul class="cards">
${data.catalogue.themes.map((theme) => card(theme, toRead(theme.reviews.length, theme.reports.length + theme.briefings.length), theme.description))}</ul>`,
	),
);

function toRead(reviews: number, others: number): string {
	if (reviews + others === 0) return "Nothing to read yet";
	return `Raised by ${counted(reviews, "review")}. ${counted(reviews + others, "item")} to read`;
}
