/** Checks that the citation files, the metadata and the visible citation on a page all agree. */
import { Ajv } from "ajv";
import { decodeHTML } from "entities";
import { beforeAll, describe, expect, test } from "vitest";
import { citationsOf } from "../../scripts/publish/addresses.ts";
import { type Citable, citable } from "../../scripts/publish/citable.ts";
import type { Catalogue } from "../../scripts/publish/published.ts";
import { endOfDay } from "../../scripts/records/dates.ts";
import { withoutUndefined } from "../../scripts/records/defined.ts";
import { type Citation, citationOf, noteOf } from "../../site/files/citation/citation.ts";
import { harvard } from "../../site/files/citation/harvard.ts";
import { BOARDS, catalogueOfBoard } from "../support/boards.ts";
import { type ParsedCitation, parseCitation } from "../support/citations.ts";
import { fileAt, filesOf, read } from "../support/output.ts";

const text = { type: "string", minLength: 1 };

/** The parts of the CSL schema (csl-data.json, 1.0.2) that the site uses. The schema here rejects all other properties. */
const CSL = {
	type: "array",
	minItems: 1,
	maxItems: 1,
	items: {
		type: "object",
		additionalProperties: false,
		required: ["type", "id", "title", "author", "publisher", "genre"],
		properties: {
			id: text,
			type: { const: "report" },
			title: text,
			genre: text,
			publisher: text,
			number: text,
			version: text,
			URL: text,
			note: text,
			author: {
				type: "array",
				minItems: 1,
				items: { type: "object", additionalProperties: false, required: ["literal"], properties: { literal: text } },
			},
			issued: {
				type: "object",
				additionalProperties: false,
				required: ["date-parts"],
				properties: {
					"date-parts": {
						type: "array",
						minItems: 1,
						maxItems: 1,
						items: { type: "array", minItems: 1, maxItems: 3, items: { type: "integer" } },
					},
				},
			},
		},
	},
};

/** The properties that the site uses from schema.org's Report type, including those inherited from CreativeWork and Thing. */
const REPORT_TERMS = [
	"@context",
	"@type",
	"author",
	"creditText",
	"datePublished",
	"description",
	"expires",
	"genre",
	"inLanguage",
	"mainEntityOfPage",
	"name",
	"publisher",
	"reportNumber",
	"url",
	"version",
];

const isCsl = new Ajv().compile(CSL);

describe.each(BOARDS)("the site of $name", (board) => {
	const { site } = board;
	let catalogue: Catalogue;
	let records: Array<{ record: Citable; citation: Citation }>;
	beforeAll(async () => {
		catalogue = await catalogueOfBoard(board);
		records = citable(catalogue).map((record) => ({ record, citation: citationOf(record, catalogue.board) }));
		expect(records.length).toBeGreaterThanOrEqual(board.atLeast);
	});

	test("each record that can be cited has three citation files, and other records have none", () => {
		const files = filesOf(site).filter((file) => /(^|\/)citation\.[a-z]+$/.test(file));
		expect(files).toEqual(records.flatMap(({ record }) => citationsOf(record.address).map((address) => address.slice(1))).toSorted());
	});

	test("an independent parser reads the same data from a record's RIS, BibTeX and CSL-JSON files", () => {
		for (const { record, citation } of records) {
			const [ris, bibtex, csl] = citationsOf(record.address).map((address) => parseCitation(read(site, fileAt(address))));
			expect(bibtex, record.address).toEqual(asRead(citation));
			expect(csl, record.address).toEqual(asRead(citation));
			expect(ris, record.address).toEqual(asReadFromRis(citation));
		}
	});

	test("all CSL-JSON files match the CSL schema", () => {
		for (const { record } of records) {
			const item: unknown = JSON.parse(read(site, fileAt(`${record.address}citation.json`)));
			expect([record.address, isCsl(item), isCsl.errors]).toEqual([record.address, true, null]);
		}
	});

	test("each record's page shows its citation, links to the citation files and has matching meta tags", () => {
		for (const { record, citation } of records) {
			const page = read(site, fileAt(record.address));
			const { before, title, after } = harvard(citation);
			expect(visible(page, "citation__text"), record.address).toBe(before + title + after);
			for (const address of citationsOf(record.address)) expect(page).toContain(`href="${address}" download="${citation.key}.`);
			expect(tagsIn(page), record.address).toEqual(
				withoutUndefined({
					citation_title: citation.title,
					citation_author: citation.author,
					citation_publication_date: citation.date?.replaceAll("-", "/"),
					citation_technical_report_institution: citation.publisher,
					citation_technical_report_number: citation.number,
					citation_public_url: citation.url,
				}),
			);
		}
	});

	test("the JSON-LD on a page describes a schema.org Report and states when it expires", () => {
		const { address, timeZone } = catalogue.board;
		for (const { record, citation } of records) {
			const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(site, fileAt(record.address))) ?? [];
			const data = JSON.parse(json) as Record<string, unknown>;
			expect(Object.keys(data).filter((term) => !REPORT_TERMS.includes(term))).toEqual([]);
			const { author, publisher, lastPublicDay } = citation;
			expect(data, record.address).toMatchObject(
				withoutUndefined({
					"@context": "https://schema.org",
					"@type": "Report",
					name: citation.title,
					genre: citation.kind,
					url: citation.url,
					mainEntityOfPage: new URL(record.address, address).href,
					publisher: { "@type": "Organization", name: publisher },
					author: author === publisher ? { "@type": "Organization", name: publisher } : undefined,
					creditText: author === publisher ? undefined : author,
					datePublished: citation.date,
					expires: lastPublicDay && endOfDay(lastPublicDay, timeZone),
					reportNumber: citation.number,
					version: citation.version,
				}),
			);
		}
	});

	test("the metadata of a record that is never removed contains no expiry date", () => {
		const staying = records.filter(({ citation }) => citation.lastPublicDay === undefined);
		expect(staying.length).toBeGreaterThanOrEqual(board.atLeast * 0.75);
		for (const { record } of staying) {
			const page = read(site, fileAt(record.address));
			expect([page.includes('"expires"'), visible(page, "citation__text").includes(" until ")], record.address).toEqual([false, false]);
		}
	});
});

test("a review whose publication is delayed has no citation", () => {
	const [, { site }] = BOARDS as [unknown, { site: string }];
	const page = read(site, "reviews/lcspr-5/index.html");
	for (const trace of ["citation", "ld+json"]) expect(page).not.toContain(trace);
});

function asRead(citation: Citation): ParsedCitation {
	const { title, author, publisher, kind, date, number, version, url } = citation;
	return withoutUndefined({
		type: "report",
		title,
		author,
		publisher,
		genre: kind,
		date: date?.split("-").map(Number),
		number,
		version,
		url,
		note: noteOf(citation),
	});
}

/** Returns the citation as a parser reads it from RIS. An author's name with a comma is in the note, because RIS would split it. */
function asReadFromRis(citation: Citation): ParsedCitation {
	const { author: whole, note, ...rest } = asRead(citation);
	if (!whole?.includes(",")) return asRead(citation);
	const written = whole === citation.publisher ? undefined : `Written by: ${whole}.`;
	return withoutUndefined({ ...rest, note: [written, note].filter(Boolean).join(" ") || undefined });
}

/** Returns the visible text of the paragraph with the given class. */
function visible(page: string, name: string): string {
	const [, markup = ""] = new RegExp(`<p class="[^"]*${name}">(.*?)</p>`, "s").exec(page) ?? [];
	return decodeHTML(markup.replaceAll(/<[^>]*>/g, ""));
}

function tagsIn(page: string): Record<string, string> {
	const tags = [...page.matchAll(/<meta name="(citation_[a-z_]+)" content="([^"]*)">/g)];
	return Object.fromEntries(tags.map(([, name = "", content = ""]) => [name, decodeHTML(content)]));
}
