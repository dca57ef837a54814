import { contents } from "../components/contents.ts";
import { concernPanel } from "../components/help.ts";
import { html } from "../components/html.ts";
import { prose } from "../components/markdown.ts";
import { date } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/about/", (data) => {
	const { wording, board } = data.catalogue;
	const { content, sections } = prose(wording.about);
	return page(
		data,
		{ title: "About this website", address: "/about/", description: wording.about, search: { kind: "Page", publisher: board.name } },
		html`<h1 class="govuk-heading-l">About this website</h1>
<div class="measure">${contents(sections)}
${content}
<p class="govuk-body"><a class="govuk-link" href="/about/reviews/">What case reviews are</a></p>
<p class="govuk-body" data-pagefind-ignore>This website was last made for ${date(data.catalogue.asOf)}. It is made again every night.</p></div>
${concernPanel(data.catalogue)}`,
	);
});
