import { html } from "../components/html.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

/** What this site knows of its visitors, and what their own device remembers. */
export default onePage("/privacy/", (data) =>
	page(
		data,
		{ title: "Privacy", address: "/privacy/", description: data.catalogue.wording.privacy },
		html`<h1 class="govuk-heading-l">Privacy</h1>
<div class="measure">${markdown(data.catalogue.wording.privacy)}</div>`,
	),
);
