import { type Html, html } from "../components/html.ts";
import { listPagination, positionInList } from "../components/list-items.ts";
import type { ListPage } from "../lists/list-pages.ts";
import type { ItemData } from "../site-data.ts";
import { type PageOptions, page } from "./page.ts";

export function pagedList(
	data: ItemData<ListPage<unknown, unknown>>,
	options: Omit<PageOptions, "address">,
	introduction: Html,
	entries: Html,
): Html {
	return page(
		data,
		{ style: "list", ...options, address: data.item.address },
		html`<h1 class="govuk-heading-l">${options.title}</h1>
${introduction}
${positionInList(data.item)}
${entries}
${listPagination(data.item)}`,
	);
}
