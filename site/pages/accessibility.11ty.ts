import { contents } from "../components/contents.ts";
import { html } from "../components/html.ts";
import { prose } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/accessibility/", (data) => {
	const { content, sections } = prose(data.catalogue.wording.accessibility);
	return page(
		data,
		{
			title: "Accessibility statement",
			address: "/accessibility/",
			description: data.catalogue.wording.accessibility,
			search: { kind: "Page" },
			long: true,
		},
		html`<h1 class="govuk-heading-l">Accessibility statement</h1>
<div class="measure">${contents(sections)}
${content}</div>`,
	);
});
