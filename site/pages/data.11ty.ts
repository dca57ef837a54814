import { feedOf } from "../../scripts/publish/addresses.ts";
import { DATA_FIELDS } from "../../scripts/publish/open-data-schema.ts";
import { contents } from "../components/contents.ts";
import { howToAsk } from "../components/help.ts";
import { type Html, html } from "../components/html.ts";
import { table } from "../components/table.ts";
import { counted, date, inSentence } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { onePage, type SiteData } from "../site-data.ts";

export default onePage("/data/", (data) => {
	const { board } = data.catalogue;
	return page(
		data,
		{
			title: "Data and feeds",
			style: "data",
			address: "/data/",
			description: "Everything that this website lists, as open data and as feeds to follow",
			search: { kind: "Page", publisher: board.name },
			long: true,
		},
		html`<h1 class="govuk-heading-l">Data and feeds</h1>
<div class="measure">
${contents([
	{ id: "data", title: "The catalogue as data" },
	{ id: "fields", title: "What each record says" },
	{ id: "terms", title: "Terms" },
	{ id: "feeds", title: "Feeds" },
	{ id: "citations", title: "Citations and versions" },
])}
${download(data)}
${fields()}
${terms(data)}
${feeds(data)}
${citations()}
</div>`,
	);
});

function download({ catalogue: { asOf, reviews, reports, briefings } }: SiteData): Html {
	const counts = inSentence([counted(reviews.length, "review"), counted(reports.length, "report"), counted(briefings.length, "briefing")]);
	return html`<section aria-labelledby="data"><h2 class="govuk-heading-m" id="data">The catalogue as data</h2>
<p class="govuk-body">Every record that is on this website, for use in other programs. <span data-pagefind-ignore>As on ${date(asOf)}: ${counts}.</span></p>
<ul class="govuk-list govuk-list--bullet">
<li><a class="govuk-link" href="/data/catalogue.json">catalogue.json</a>, with its <a class="govuk-link" href="/data/catalogue.schema.json">JSON Schema</a></li>
<li><a class="govuk-link" href="/data/catalogue.csv">catalogue.csv</a>, the same as a table</li>
</ul>
<p class="govuk-body">A report that has been removed is not in the data. A report that will be removed says until when it is here in <code>lastPublicDay</code>: anyone who shows the data elsewhere should stop showing it then.</p>
<p class="govuk-body">The data describes records; it does not hold their text.</p></section>`;
}

function fields(): Html {
	return html`<section aria-labelledby="fields"><h2 class="govuk-heading-m" id="fields">What each record says</h2>
${table({
	classes: "data-fields",
	caption: "The fields of a record, in the order of the table’s columns",
	head: ["Field", "What it says"],
	headsRows: true,
	rows: DATA_FIELDS.map(({ name, meaning, always }) => [
		html`<code>${name}</code>`,
		html`${meaning}${!always && html` <span class="data-fields__optional">(if any)</span>`}`,
	]),
})}
<p class="govuk-body">A field marked “if any” is left out where there is nothing to say or it is not known.</p>
<p class="govuk-body">Dates are ISO 8601, as precise as they are known: <code>2017</code>, <code>2017-05</code> or <code>2017-05-17</code>. A month that is not known is never made up.</p>
<p class="govuk-body">The table is comma-separated (RFC 4180) in UTF-8. Its first row names the fields; what is left out is an empty cell; the entries of a list stand in one cell, with a semicolon and a space between them. A cell that begins with <code>=</code>, <code>+</code>, <code>-</code> or <code>@</code> has an apostrophe before it, so that no spreadsheet takes it for a formula. A spreadsheet may still change what looks like a number or a date, such as <code>080278</code> or <code>2017-05</code>: import the columns as text.</p></section>`;
}

function terms({ catalogue }: SiteData): Html {
	return html`<section aria-labelledby="terms"><h2 class="govuk-heading-m" id="terms">Terms</h2>
<p class="govuk-body">No licence to use these data is recorded on this website, so none is given here. ${howToAsk(catalogue, "Open data")} The documents belong to those who published them.</p></section>`;
}

function feeds({ catalogue: { themes, audiences } }: SiteData): Html {
	const list = (items: ReadonlyArray<{ name: string; address: string }>) =>
		html`<ul class="govuk-list data-feeds">${items.map(
			({ name, address }) => html`<li><a class="govuk-link" href="${feedOf(address)}">${name}</a></li>
`,
		)}</ul>`;
	return html`<section aria-labelledby="feeds"><h2 class="govuk-heading-m" id="feeds">Feeds</h2>
<p class="govuk-body">A feed tells you of new learning without your leaving an e-mail address anywhere. Copy the address of one into a feed reader; many mail programs have one. Each holds the newest entries, at most fifty, and an entry leaves when its report does.</p>
<p class="govuk-body"><a class="govuk-link" href="/feed.xml">Everything new</a></p>
<h3 class="govuk-heading-s">By role</h3>
${list(audiences)}
<h3 class="govuk-heading-s">By theme</h3>
${list(themes)}
<p class="govuk-body">Feeds are Atom (RFC 4287), which has no way to say that only a month or a year is known: an entry’s time is then the first day of it. What is really known stands in <code>dc:date</code>.</p></section>`;
}

function citations(): Html {
	return html`<section aria-labelledby="citations"><h2 class="govuk-heading-m" id="citations">Citations and versions</h2>
<p class="govuk-body">Under each record, “Cite this” has a line to copy, and files for programs that keep literature. They name the author and the date as far as the record does, and make up neither.</p>
<p class="govuk-body">The version in a citation is computed from what the record and its document say. It stays the same until one of them changes, and is then another: whoever finds the same version has found the same text. A publication that is held elsewhere is cited at its publisher’s own address, of which this website knows no version.</p></section>`;
}
