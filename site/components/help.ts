import type { Catalogue } from "../../scripts/publish/published.ts";
import type { BoardRecord } from "../../scripts/records/schema/board.ts";
import { type Html, html } from "./html.ts";
import { email, telephone } from "./text.ts";

/** Renders the contacts for anyone who is worried about a child, most urgent first. The schema allows at most three contacts. */
export function concernPanel({ contacts }: BoardRecord): Html {
	return html`<section class="concern" data-pagefind-ignore aria-labelledby="concern-heading">
<h2 class="concern__heading" id="concern-heading">Worried about a child?</h2>
<ul class="concern__list">
${contacts.concern.map(
	(contact) => html`<li>${concernLine(contact)}${contact.note && html` <span class="concern__note">${contact.note}</span>`}</li>
`,
)}</ul>
</section>`;
}

export function concernLine({ name, phone, outOfHours }: BoardRecord["contacts"]["concern"][number]): Html {
	return html`<span class="concern__name">${name}</span> <strong class="concern__phone">${phone && telephone(phone)}</strong>${outOfHours && html` <span class="concern__hours">out of hours <strong class="concern__phone">${telephone(outOfHours)}</strong></span>`}`;
}

/**
 * Renders a sentence that explains how to ask the Board for a document.
 * @param quoting the title or reference to quote
 */
export function howToAsk({ board }: Pick<Catalogue, "board">, quoting: string): Html {
	const { name, phone, email: address } = board.contacts.requests;
	const ways = [phone && html`ring ${telephone(phone)}`, address && html`write to ${email(address)}`].filter(Boolean);
	return html`To ask for it, ${ways.length > 0 ? ways.flatMap((way, index) => (index === 0 ? [way] : [" or ", way])) : html`contact ${name}`}. Please quote “${quoting}”.`;
}
