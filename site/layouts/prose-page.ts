import type { Catalogue } from "../../scripts/publish/published.ts";
import { contents } from "../components/contents.ts";
import { html } from "../components/html.ts";
import { prose } from "../components/markdown.ts";
import { onePage } from "../site-data.ts";
import { page } from "./page.ts";

/** Creates the template for a page that shows one of the longer passages that the Board has written for its site. */
export function prosePage(address: string, title: string, textOf: (wording: Catalogue["wording"]) => string) {
	return onePage(address, (data) => {
		const description = textOf(data.catalogue.wording);
		const { content, sections } = prose(description);
		return page(
			data,
			{ title, address, description, search: { kind: "Page" }, long: true },
			html`<h1 class="govuk-heading-l">${title}</h1>
<div class="measure">${contents(sections)}
${content}</div>`,
		);
	});
}
