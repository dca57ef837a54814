import { contents } from "../components/contents.ts";
import { html } from "../components/html.ts";
import { prose } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/privacy/", (data) => {
	const { content, sections } = prose(data.catalogue.wording.privacy);
	return page(
		data,
		{ title: "Privacy", address: "/privacy/", description: data.catalogue.wording.privacy, search: { kind: "Page" }, long: true },
		html`<h1 class="govuk-heading-l">Privacy</h1>
<div class="measure">${contents(sections)}
${content}</div>`,
	);
});
