import { html } from "../components/html.ts";
import { emptyList, groupedEntries, listPagination, whichPage } from "../components/lists.ts";
import { markdown } from "../components/markdown.ts";
import { page } from "../layouts/page.ts";
import { PAGE_LENGTH } from "../lists.ts";
import { listPages } from "../site-data.ts";

/** One theme: all that is published under it. */
export default listPages("themes", (data) => {
	const { item } = data;
	const { name, description, otherWords } = item.subject;
	return page(
		data,
		{
			title: name,
			address: item.address,
			above: [{ title: "Themes", address: "/themes/" }],
			description: description ?? `Learning about ${name.toLowerCase()}`,
			search: item.number === 1 ? { kind: "Theme", themes: [name] } : undefined,
			long: item.items.length > 8,
		},
		html`<span class="govuk-caption-l" data-pagefind-ignore>Theme</span>
<h1 class="govuk-heading-l">${name}</h1>
<div class="measure">${description && markdown(description)}
${otherWords.length > 0 && html`<p class="govuk-body-s also-called">Also called: ${otherWords.join(", ")}</p>`}</div>
${whichPage(item, PAGE_LENGTH)}
<div data-pagefind-ignore>${item.items.length > 0 ? groupedEntries(item.items) : emptyList("Nothing on this website is recorded under this theme yet.")}</div>
${listPagination(item)}`,
	);
});
