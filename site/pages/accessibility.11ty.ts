import { html } from "../components/html.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

/** The accessibility statement. */
export default onePage("/accessibility/", (data) =>
	page(
		data,
		{ title: "Accessibility statement", address: "/accessibility/", description: data.catalogue.wording.accessibility },
		html`<h1 class="govuk-heading-l">Accessibility statement</h1>
<div class="measure">${markdown(data.catalogue.wording.accessibility)}</div>`,
	),
);
