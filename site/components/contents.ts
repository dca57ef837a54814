import { type Html, html } from "./html.ts";

/** A part of a page: its heading and the heading's id. */
export type Section = { id: string; title: string };

/** Fewer parts than this are seen at a glance. */
const FEWEST = 3;

/** The parts of a long page as links to them; those that are not there are left out. */
export function contents(sections: ReadonlyArray<Section | false | undefined>): Html | undefined {
	const present = sections.filter((section) => section !== undefined && section !== false);
	if (present.length < FEWEST) return undefined;
	return html`<nav class="contents" aria-labelledby="contents" data-pagefind-ignore>
<h2 class="contents__title" id="contents">On this page</h2>
<ul class="contents__list">${present.map(({ id, title }) => html`<li><a class="govuk-link govuk-link--no-visited-state" href="#${id}">${title}</a></li>`)}</ul>
</nav>`;
}
