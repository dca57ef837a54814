import type { AlsoAt } from "../../scripts/publish/removals.ts";
import { type Html, html } from "./html.ts";

/** Renders the names of other organisations that have a copy of a report. Links to the copies whose addresses are known. */
export function copiesElsewhere(copies: readonly AlsoAt[]): Html | false {
	const named = copies.map(({ name, url }) =>
		url ? html`<a class="govuk-link" href="${url}" rel="external noreferrer">${name}</a>` : name,
	);
	return (
		named.length > 0 &&
		html`<p class="govuk-body">It may also be found at: ${named.flatMap((copy, index) => (index === 0 ? [copy] : ["; ", copy]))}.</p>`
	);
}
