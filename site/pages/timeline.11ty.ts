import { reportPage } from "../../scripts/publish/addresses.ts";
import { html } from "../components/html.ts";
import { emptyList } from "../components/list-items.ts";
import { date } from "../components/text.ts";
import { timeline } from "../components/timeline.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

const ADDRESS = "/preview/timeline/";

/** For editors, in previews only: which reports leave next. */
export default onePage(
	({ preview }) => preview !== undefined && ADDRESS,
	(data) => {
		const { catalogue, preview } = data;
		const titles = new Map(catalogue.reports.map(({ slug, title }) => [slug, title]));
		const leaving = (preview?.leaving ?? []).map((entry) => ({ ...entry, title: titles.get(entry.slug) ?? entry.slug }));
		return page(
			data,
			{ title: "What leaves next", style: "timeline", address: ADDRESS, unlisted: true },
			html`<h1 class="govuk-heading-l">What leaves next</h1>
<p class="govuk-body-l">Reports that the public may read, by the day on which they leave. This page is made for previews only.</p>
${
	leaving.length > 0
		? html`${timeline(leaving, catalogue.asOf)}
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">Reports by their last public day</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Report</th><th scope="col" class="govuk-table__header">Last public day</th><th scope="col" class="govuk-table__header">Why</th></tr></thead>
<tbody class="govuk-table__body">
${leaving.map(
	({
		slug,
		title,
		lastPublicDay,
		state,
		reason,
	}) => html`<tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link" href="${reportPage(slug)}">${title}</a></td><td class="govuk-table__cell">${lastPublicDay && date(lastPublicDay)}${state === "held" && " (held)"}</td><td class="govuk-table__cell">${state === "held" ? "held for a reason in its record" : reason}</td></tr>
`,
)}</tbody>
</table>`
		: emptyList("No report on this site has a last public day.")
}`,
		);
	},
);
