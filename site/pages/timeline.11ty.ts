import { reportPage } from "../../scripts/publish/addresses.ts";
import { noneListed } from "../claims/absence-claims.ts";
import { html } from "../components/html.ts";
import { emptyList } from "../components/list-items.ts";
import { table } from "../components/table.ts";
import { date } from "../components/text.ts";
import { timeline } from "../components/timeline.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

const ADDRESS = "/preview/timeline/";

/** Makes a page that shows editors which reports will be removed next. The page exists only in previews. */
export default onePage(
	({ preview }) => preview !== undefined && ADDRESS,
	(data) => {
		const { catalogue, preview } = data;
		const titles = new Map(catalogue.reports.map(({ slug, title }) => [slug, title]));
		const leaving = (preview?.leaving ?? []).map((entry) => ({ ...entry, title: titles.get(entry.slug) ?? entry.slug }));
		const rows = leaving.map(({ slug, title, lastPublicDay, state, reason }) => [
			html`<a class="govuk-link" href="${reportPage(slug)}">${title}</a>`,
			html`${lastPublicDay && date(lastPublicDay)}${state === "held" && " (held)"}`,
			state === "held" ? "held for a reason in its record" : reason,
		]);
		return page(
			data,
			{ title: "What leaves next", style: "timeline", address: ADDRESS, unlisted: true },
			html`<h1 class="govuk-heading-l">What leaves next</h1>
<p class="govuk-body-l">Reports that the public may read, by the day on which they leave. This page is made for previews only.</p>
${
	leaving.length > 0
		? html`${timeline(leaving, catalogue.asOf)}
${table({ caption: "Reports by their last public day", head: ["Report", "Last public day", "Why"], rows })}`
		: emptyList(noneListed("leaving", leaving.length))
}`,
		);
	},
);
