/** Help and contact: the same words wherever they stand. */
import type { Catalogue } from "../../scripts/catalogue/published.ts";
import type { BoardRecord } from "../../scripts/catalogue/schema/board.ts";
import { type Html, html } from "./html.ts";
import { telephone } from "./text.ts";

/** What to do if one is worried about a child, most urgent first. */
export function concernPanel({ contacts }: BoardRecord, heading = "Worried about a child?"): Html {
	return html`<section class="concern" data-pagefind-ignore aria-labelledby="concern-heading">
<h2 class="concern__heading" id="concern-heading">${heading}</h2>
<ul class="concern__list">
${contacts.concern.map(
	({
		name,
		phone,
		note,
	}) => html`<li><strong class="concern__name">${name}</strong> ${phone && html`<span class="concern__phone">${telephone(phone)}</span>`} ${note && html`<span class="concern__note">${note}</span>`}</li>
`,
)}</ul>
</section>`;
}

/** How to ask the Board for a document, quoting what. */
export function howToAsk({ board }: Pick<Catalogue, "board">, quoting: string): Html {
	const { name, phone, email } = board.contacts.requests;
	const ways = [
		phone && html`ring ${telephone(phone)}`,
		email && html`write to <a class="govuk-link" href="mailto:${email}">${email}</a>`,
	].filter(Boolean);
	return html`To ask for it, ${ways.length > 0 ? ways.flatMap((way, index) => (index === 0 ? [way] : [" or ", way])) : html`contact ${name}`}. Please quote “${quoting}”.`;
}
