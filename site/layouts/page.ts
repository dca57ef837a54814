import type { Link } from "../../scripts/publish/page-links.ts";
import { inWords } from "../../scripts/records/dates.ts";
import { breadcrumbs } from "../components/govuk/breadcrumbs.ts";
import { exitThisPage } from "../components/govuk/exit-this-page.ts";
import { genericHeader } from "../components/govuk/generic-header.ts";
import { phaseBanner } from "../components/govuk/phase-banner.ts";
import { serviceNavigation } from "../components/govuk/service-navigation.ts";
import { skipLink } from "../components/govuk/skip-link.ts";
import { concernLine, waysToReach } from "../components/help.ts";
import { attributes, type Html, html, type Value } from "../components/html.ts";
import { plainText } from "../components/markdown.ts";
import { link, titleOf } from "../components/text.ts";
import { someoneInDanger } from "../components/whom.ts";
import type { LayoutData, Preview, SomeStyle } from "../site-data.ts";
import { FOOTER, NAVIGATION, offered } from "./menus.ts";
import { pageFacts, type SearchFacts, searchTags } from "./search-facts.ts";

export type PageOptions = {
	/** The title, which is shown in the browser tab and as the final breadcrumb. */
	title: string;
	/** The language of the title, if it differs from the site's language. */
	language?: string | undefined;
	address: string;
	/** The breadcrumbs between the home page and this page. */
	above?: readonly Link[];
	/** The description for search engines. It is cut to 160 characters. */
	description?: string | undefined;
	/** The metadata for the search index. A page without metadata is not indexed. */
	search?: SearchFacts | undefined;
	/** Whether to add a “Back to top” link. */
	long?: boolean;
	style?: SomeStyle;
	scripts?: readonly string[];
	/** Whether to ask search engines not to list the page. */
	unlisted?: boolean;
	/** The metadata for the head, such as JSON-LD and feed links. */
	machineReadable?: Html | undefined;
	/** The class of the main element. */
	kind?: string;
};

export function page({ catalogue, assets, preview, searchFacts }: LayoutData, options: PageOptions, content: Html): Html {
	const { board, sections } = catalogue;
	const { title, language, address, above = [], description, search, long, style, scripts = [], unlisted, machineReadable, kind } = options;
	const home = address === "/";
	const facts = search && pageFacts(search, { title, address });
	if (facts) searchFacts?.set(address, facts);
	return html`<!DOCTYPE html>
<html lang="${board.language}" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${home ? board.name : `${title} – ${board.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#12343b">
${
	description &&
	html`<meta name="description" content="${plainText(description, 160)}">
`
}${
	(unlisted || preview) &&
	html`<meta name="robots" content="noindex">
`
}${facts && searchTags(facts)}${machineReadable}<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
${
	style &&
	html`<link rel="stylesheet" href="${assets.styles[style]}">
`
}<link rel="stylesheet" href="${assets.printStyle}" media="print">
<link rel="alternate" type="application/atom+xml" title="${board.name}: new learning" href="/feed.xml">
<script type="module" src="${assets.script}"></script>
${scripts.map(
	(script) => html`<script type="module" src="${script}"></script>
`,
)}</head>
<body class="govuk-template__body" id="top">
${skipLink({ href: "#main-content", text: "Skip to main content" })}
<header class="site-header">
${skipLink({ href: board.exitTo, text: "Exit this page", classes: "govuk-js-exit-this-page-skiplink", attributes: { rel: "nofollow noreferrer" } })}
${genericHeader({ logoText: board.shortName })}
${serviceNavigation({ navigation: offered(NAVIGATION, sections).map((item) => ({ text: item.title, href: item.address, ...menuState(item.address, address, above) })) })}
</header>
${board.demonstration && banner("Demonstration", board.demonstration)}${preview && banner("Preview", previewNotice(preview))}
${exitThisPage({ redirectUrl: board.exitTo })}
<div class="govuk-width-container">
${!home && breadcrumbs({ items: [{ text: "Home", href: "/" }, ...above.map((item) => ({ text: item.title, href: item.address })), { text: titleOf({ title, language }) }] })}
<main class="govuk-main-wrapper${kind && html` ${kind}`}" id="main-content"${attributes({ "data-pagefind-body": facts !== undefined })}>
${content}
${long && html`<p class="back-to-top" data-pagefind-ignore><a class="govuk-link govuk-link--no-visited-state" href="#top">Back to top</a></p>`}
</main>
</div>
${footer(catalogue)}
</body>
</html>
`;
}

/**
 * Returns the state of a menu item on a page. A page belongs to the section that its first breadcrumb names. A page without
 * breadcrumbs belongs to the section with which its address starts.
 */
function menuState(item: string, address: string, above: readonly Link[]): { current?: boolean; active?: boolean } {
	if (item === address) return { current: true };
	return (above[0]?.address ?? address).startsWith(item) ? { active: true } : {};
}

function banner(label: string, notice: Value): Html {
	return html`<aside class="demonstration" aria-label="${label}" data-pagefind-ignore>${phaseBanner({ tag: { text: label }, text: notice })}</aside>`;
}

function previewNotice({ asOf, chosenDay }: Preview): Html {
	return html`The site as ${chosenDay ? html`it would be on ${inWords(asOf)}` : html`of today, ${inWords(asOf)}`}. <a class="govuk-link" href="/preview/timeline/">What leaves next</a>`;
}

function footer({ board, sections, vocabulary }: LayoutData["catalogue"]): Html {
	const { requests, press } = board.contacts;
	return html`<footer class="site-footer">
<div class="govuk-width-container">
<div class="site-footer__columns">
<section aria-labelledby="footer-concern">
<h2 class="site-footer__heading" id="footer-concern">If you are worried about ${someoneInDanger(vocabulary)}</h2>
<ul class="site-footer__numbers">
${board.contacts.concern.map(
	(contact) => html`<li>${concernLine(contact)}</li>
`,
)}</ul>
</section>
<section aria-labelledby="footer-board">
<h2 class="site-footer__heading" id="footer-board">${board.name}</h2>
${board.status && html`<p>${board.status}</p>`}
<p>Reports and requests: ${waysToReach(requests)}</p>
<p class="site-footer__press">${press.name}: ${waysToReach(press)}</p>
${board.partners.length > 0 && html`<p class="site-footer__partners">${board.partners.join(" · ")}</p>`}
</section>
<nav aria-labelledby="footer-more">
<h2 class="site-footer__heading" id="footer-more">More on this site</h2>
<ul class="site-footer__list">
${offered(FOOTER, sections).map(
	(item) => html`<li>${link(item)}</li>
`,
)}</ul>
</nav>
<section aria-labelledby="footer-leave">
<h2 class="site-footer__heading" id="footer-leave">Leaving quickly</h2>
<p>“Exit this page” takes you to another website. Pressing Shift three times does the same. Your browser’s history still shows this visit: <a class="govuk-link" href="/privacy/">how to hide it</a>.</p>
</section>
</div>
</div>
</footer>`;
}
