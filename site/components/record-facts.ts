import { themePage } from "../../scripts/publish/addresses.ts";
import type { Term } from "../../scripts/publish/published.ts";
import { summaryList } from "./govuk/summary-list.ts";
import { type Html, html, type Value } from "./html.ts";

/** Renders the box of details beside a record's text. Details without a value are left out. */
export function recordFacts(facts: ReadonlyArray<[name: string, value: Value]>, themes: readonly Term[], more?: Html): Html {
	const rows = facts.filter(([, value]) => value).map(([name, value]) => ({ key: { text: name }, value: { text: value } }));
	return html`<div class="facts" data-pagefind-weight="0.5">
${rows.length > 0 && summaryList({ classes: "facts__list", rows })}
${
	themes.length > 0 &&
	html`<h2 class="govuk-heading-s">Themes</h2><ul class="chips" data-pagefind-weight="0.5">${themes.map(({ id, name }) => html`<li><a class="chip" href="${themePage(id)}">${name}</a></li>`)}</ul>`
}
${more}</div>`;
}
