/** Short notices above a record or a list, such as a content warning or an explanation of why reports are removed. */
import type { Sections } from "../../scripts/publish/published.ts";
import { learningStays } from "../claims/list-claims.ts";
import { type Html, html } from "./html.ts";
import { markdown } from "./markdown.ts";

export function contentNote(sentence: string | undefined): Html | undefined {
	return sentence === undefined ? undefined : html`<p class="content-note" data-pagefind-ignore>${sentence}</p>`;
}

export function history(...sentences: ReadonlyArray<string | undefined>): Html | undefined {
	const known = sentences.filter((sentence) => sentence !== undefined);
	return known.length === 0 ? undefined : html`<p class="govuk-body-s measure history" data-pagefind-ignore>${known.join(" ")}</p>`;
}

/** Renders the Board's explanation of why reports are removed. If this site has any learning, adds that the learning is not removed. */
export function removalWords(words: string, { learned }: Pick<Sections, "learned">): Html {
	const stays = learningStays(learned);
	return html`${markdown(words)}${stays && html`<p class="govuk-body">${stays}</p>`}`;
}
