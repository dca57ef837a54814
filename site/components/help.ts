import type { Catalogue } from "../../scripts/publish/published.ts";
import { numberWarning } from "../../scripts/records/contacts.ts";
import type { BoardRecord } from "../../scripts/records/schema/board.ts";
import { type Html, html, type Value } from "./html.ts";
import { email, telephone } from "./text.ts";
import { someoneInDanger } from "./whom.ts";

/** Renders the contacts for anyone who is worried about somebody, most urgent first. The schema allows at most three contacts. */
export function concernPanel({ board: { contacts }, vocabulary }: Pick<Catalogue, "board" | "vocabulary">): Html {
	return html`<section class="concern" data-pagefind-ignore aria-labelledby="concern-heading">
<h2 class="concern__heading" id="concern-heading">Worried about ${someoneInDanger(vocabulary)}?</h2>
<ul class="concern__list">
${contacts.concern.map(
	(contact) => html`<li>${concernLine(contact)}${contact.note && html` <span class="concern__note">${contact.note}</span>`}</li>
`,
)}</ul>
</section>`;
}

/**
 * Formats a contact's name, telephone number and any out-of-hours number. Adds a warning if the contact details may be out of date.
 */
export function concernLine(contact: BoardRecord["contacts"]["concern"][number]): Html {
	const { name, phone, outOfHours } = contact;
	const warning = numberWarning(contact);
	return html`<span class="concern__name">${name}</span> <strong class="concern__phone">${phone && telephone(phone)}</strong>${outOfHours && html` <span class="concern__hours">out of hours <strong class="concern__phone">${telephone(outOfHours)}</strong></span>`}${warning && html` <span class="concern__warning">(${warning})</span>`}`;
}

type Contact = BoardRecord["contacts"]["requests"];

/** Formats the telephone number and e-mail address of a contact. Adds a warning if the number may be out of date. */
export function waysToReach(contact: Contact): Html {
	const { phone, email: address } = contact;
	const warning = phone && numberWarning(contact);
	return html`${phone && telephone(phone)}${warning && ` (${warning})`}${phone && address && " or "}${address && email(address)}`;
}

/** Returns the end of a sentence such as “To ask for it, …”, which says whom to ask. */
export function askingTheBoard({ contacts: { requests } }: BoardRecord): Html {
	const { name, phone, email: address } = requests;
	if (!phone && !address) return html`contact ${name}`;
	const warning = phone && numberWarning(requests);
	return html`${phone && html`ring ${telephone(phone)}`}${warning && ` (${warning})`}${phone && address && " or "}${address && html`write to ${email(address)}`}`;
}

/**
 * Returns a sentence that says how to ask the Board for a document, or about a review.
 * @param quoting the title or reference to quote
 */
export function howToAsk({ board }: Pick<Catalogue, "board">, quoting: Value, purpose: Value = "for it"): Html {
	return html`To ask ${purpose}, ${askingTheBoard(board)}. Please quote “${quoting}”.`;
}
