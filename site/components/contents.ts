import { type Html, html } from "./html.ts";

/** A section of a page. `id` is the id of the section's heading. */
export type Section = { id: string; title: string };

/** A page with fewer sections than this has no list of contents. */
const MIN_SECTIONS = 3;

/** Renders the links under “On this page”. Falsy sections are left out. */
export function contents(sections: ReadonlyArray<Section | false | undefined>): Html | undefined {
	const present = sections.filter((section) => section !== undefined && section !== false);
	if (present.length < MIN_SECTIONS) return undefined;
	return html`<nav class="contents" aria-labelledby="contents" data-pagefind-ignore>
<h2 class="contents__title" id="contents">On this page</h2>
<ul class="contents__list">${present.map(({ id, title }) => html`<li><a class="govuk-link govuk-link--no-visited-state" href="#${id}">${title}</a></li>`)}</ul>
</nav>`;
}
