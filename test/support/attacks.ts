/** Leaks that tests plant in a built site. The leak gate, which scans a site before it is published, must find every one of them. */
import { gzipSync } from "node:zlib";
import { pdfOf } from "./pdf.ts";

/** The parts of records to leak. None of them may be public on the date of the build. */
export type LeakedTexts = {
	/** A sentence from a removed report. It has at least twelve words, and no public record contains it. */
	sentence: string;
	/** The title of an embargoed report. */
	title: string;
	/** The subtitle of an embargoed report. */
	subtitle: string;
	/** The slug of a report that was withdrawn by order. No removal notice replaces it, so even its address must not appear. */
	slug: string;
	/** The slug of a removed report whose page now shows a removal notice. */
	slugWithNote: string;
	/** The reason for an embargo. The site never publishes such reasons. */
	reason: string;
	/** The PDF of a removed report. */
	document: Buffer;
};

export type Attack = [name: string, file: string, content: (texts: LeakedTexts, original: string) => string | Buffer | Promise<Buffer>];

const inPage = (page: string, add: string) => page.replace("</main>", `${add}</main>`);
const eachWord = (text: string, change: (word: string, index: number) => string) => text.split(" ").map(change).join(" ");
const fragment = (content: string) => gzipSync(`pagefind_dcd${JSON.stringify({ url: "/reports/left/", content, meta: {} })}`);

export const ATTACKS: readonly Attack[] = [
	[
		"a page left from yesterday",
		"reports/left/index.html",
		({ title, sentence }) =>
			`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p></main></body></html>`,
	],
	["a document left from yesterday", "documents/left.pdf", ({ document }) => document],
	["a document under another name and ending", "assets/blob.bin", ({ document }) => document],
	["a document changed by one byte", "documents/changed.pdf", ({ document }) => Buffer.concat([document, Buffer.from("\n")])],
	["its text in a new document", "documents/new.pdf", ({ sentence }) => pdfOf({ title: "Leaflet", text: sentence })],
	["its title in a document’s metadata", "documents/facts.pdf", ({ title }) => pdfOf({ title, text: "Nothing to see here." })],
	["text on a page", "about/index.html", ({ sentence }, page) => inPage(page, `<p>${sentence}</p>`)],
	["the title in an alternative text", "privacy/index.html", ({ title }, page) => inPage(page, `<img src="/assets/x.png" alt="${title}">`)],
	["the title in an aria-label", "framework/index.html", ({ title }, page) => inPage(page, `<a href="/" aria-label="${title}">more</a>`)],
	[
		"the subtitle in the head",
		"how-we-learn/index.html",
		({ subtitle }, page) => page.replace("</head>", `<meta name="description" content="${subtitle}"></head>`),
	],
	["an HTML comment", "accessibility/index.html", ({ sentence }, page) => inPage(page, `<!-- ${sentence} -->`)],
	[
		"every character as an entity",
		"themes/index.html",
		({ sentence }, page) => inPage(page, `<p>${[...sentence].map((character) => `&#${character.codePointAt(0)};`).join("")}</p>`),
	],
	[
		"named and hexadecimal entities",
		"agencies/index.html",
		({ sentence }, page) => inPage(page, `<p>${sentence.replaceAll(" ", "&nbsp;").replaceAll("e", "&#x65;")}</p>`),
	],
	[
		"soft hyphens",
		"briefings/index.html",
		({ sentence }, page) => inPage(page, `<p>${eachWord(sentence, (word) => word.split("").join("\u00ad"))}</p>`),
	],
	[
		"zero-width spaces",
		"reviews/index.html",
		({ sentence }, page) => inPage(page, `<p>${eachWord(sentence, (word) => word.split("").join("\u200b"))}</p>`),
	],
	["upper case", "reports/index.html", ({ sentence }, page) => inPage(page, `<p>${sentence.toUpperCase()}</p>`)],
	[
		"words split over elements",
		"national/index.html",
		({ sentence }, page) => inPage(page, `<p>${eachWord(sentence, (word) => `<span class="w">${word}</span>`)}</p>`),
	],
	[
		"words in elements with nothing between",
		"briefings/learning-document-scr-026/index.html",
		({ sentence }, page) =>
			inPage(
				page,
				sentence
					.split(" ")
					.map((word) => `<li>${word}</li>`)
					.join(""),
			),
	],
	[
		"elements inside words",
		"practice-reviews/index.html",
		({ sentence }, page) => inPage(page, `<p>${eachWord(sentence, (word) => `<b>${word.slice(0, 1)}</b>${word.slice(1)}`)}</p>`),
	],
	[
		"a word changed every ninth",
		"themes/neglect/index.html",
		({ sentence }, page) => inPage(page, `<p>${eachWord(sentence, (word, index) => (index % 9 === 8 ? "otherwise" : word))}</p>`),
	],
	[
		"typographic quotes and dashes",
		"themes/infants/index.html",
		({ sentence }, page) => inPage(page, `<p>${sentence.replaceAll("'", "’").replaceAll(", ", " — ")}</p>`),
	],
	[
		"line breaks and odd spaces",
		"themes/teenagers/index.html",
		({ sentence }, page) => inPage(page, `<p>${sentence.replaceAll(" ", "\u2003\n\t")}</p>`),
	],
	[
		"accents and full-width letters",
		"themes/disability/index.html",
		({ sentence }, page) => inPage(page, `<p>${sentence.replaceAll("e", "é").replaceAll("a", "ａ")}</p>`),
	],
	[
		"ligatures",
		"themes/domestic-abuse/index.html",
		({ title }, page) => inPage(page, `<p>${title.replaceAll("fi", "ﬁ").replaceAll("O", "Ｏ")}</p>`),
	],
	[
		"JSON-LD",
		"reviews/scr-026/index.html",
		({ sentence }, page) =>
			page.replace("</head>", `<script type="application/ld+json">{"description":${JSON.stringify(sentence)}}</script></head>`),
	],
	[
		"JSON escapes",
		"data/extra.json",
		({ sentence }) =>
			`{"text":"${[...sentence].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`,
	],
	["the feed", "feed.xml", ({ sentence }, feed) => feed.replace("</feed>", `<entry><summary>${sentence}</summary></entry></feed>`)],
	["CDATA in XML", "extra.xml", ({ sentence }) => `<?xml version="1.0"?><r><![CDATA[${sentence}]]></r>`],
	[
		"the address in the sitemap",
		"sitemap.xml",
		({ slugWithNote }, map) =>
			map.replace("</urlset>", `<url><loc>https://exampleshire.example.org/reports/${slugWithNote}/</loc></url></urlset>`),
	],
	[
		"the open data",
		"data/catalogue.json",
		({ slugWithNote }, json) => json.replace('"records": [', `"records": [{"url":"/reports/${slugWithNote}/"},`),
	],
	["the table", "data/catalogue.csv", ({ title }, csv) => `${csv}report,"${title}",,,,,,,,,\r\n`],
	["a script", "assets/extra.js", ({ sentence }) => `const hint = ${JSON.stringify(sentence)};`],
	["a style sheet", "assets/extra.css", ({ sentence }) => `.x::after{content:"${sentence}"}`],
	["a style sheet’s escapes", "assets/escaped.css", ({ sentence }) => `.x::after{content:"${sentence.replaceAll("e", "\\65 ")}"}`],
	["a source map", "assets/site.js.map", ({ sentence }) => JSON.stringify({ version: 3, sourcesContent: [`// ${sentence}`] })],
	["a drawing", "assets/drawing.svg", ({ sentence }) => `<svg xmlns="http://www.w3.org/2000/svg"><desc>${sentence}</desc></svg>`],
	["a picture’s file name", "assets/scr-029-board-response.png", () => Buffer.from([0x89, 0x50, 0x4e, 0x47])],
	["a title as a file name", "assets/planning-for-the-nights-that-are-not-ordinary.png", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
	[
		"a picture’s own comment",
		"assets/comment.png",
		({ sentence }) => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from(`tEXtComment\0${sentence}`)]),
	],
	["a search fragment left behind", "pagefind/fragment/en_0000000.pf_fragment", ({ sentence }) => fragment(sentence)],
	["a filter of the search", "pagefind/filter/en_0000000.pf_filter", ({ title }) => gzipSync(`pagefind_dcd${title}`)],
	["a compressed copy", "about/index.html.gz", ({ sentence }) => gzipSync(`<p>${sentence}</p>`)],
	["an address in a link", "removed/index.html", ({ slug }, page) => inPage(page, `<a href="/reports/${slug}/">gone</a>`)],
	[
		"a removed document’s address on a page",
		"search/index.html",
		({ slugWithNote }, page) => inPage(page, `<a href="/documents/${slugWithNote}.pdf">PDF</a>`),
	],
	["an address in the headers", "_headers", ({ slug }, headers) => `${headers}/reports/${slug}/\n  X-Robots-Tag: noindex\n`],
	[
		"an encoded address",
		"404.html",
		({ sentence }, page) => inPage(page, `<a href="/search/?q=${encodeURIComponent(sentence)}">again</a>`),
	],
	["a private reason", "reviews/lcspr-4/index.html", ({ reason }, page) => inPage(page, `<p>${reason}</p>`)],
];
