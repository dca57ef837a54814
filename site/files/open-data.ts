/** Provides the catalogue as open data, with one row for each public record. The JSON and the CSV have the same content. */
import type { DataRow, OpenData } from "../../scripts/publish/open-data-schema.ts";
import type { Catalogue, PublishedBriefing, PublishedReport, PublishedReview, Term } from "../../scripts/publish/published.ts";
import { withoutUndefined } from "../../scripts/records/defined.ts";
import { dateOf } from "./citation/citation.ts";

export const SCHEMA_ADDRESS = "/data/catalogue.schema.json";

export function openDataOf(catalogue: Catalogue): OpenData {
	const { board, asOf } = catalogue;
	return {
		$schema: new URL(SCHEMA_ADDRESS, board.address).href,
		publisher: board.name,
		...(board.demonstration && { demonstration: board.demonstration }),
		asOf,
		records: rowsOf(catalogue),
	};
}

export function rowsOf({ reviews, reports, briefings, board }: Catalogue): DataRow[] {
	const at = (address: string) => new URL(address, board.address).href;
	return [
		...reviews.map((review) => rowOfReview(review, board.name, at)),
		...reports.map((report) => rowOfReport(report, at)),
		...briefings.map((briefing) => rowOfBriefing(briefing, board.name, at)),
	];
}

type At = (address: string) => string;

function rowOfReview(review: PublishedReview, board: string, at: At): DataRow {
	const { title, address, kindName, reference, published, version, themes, learning } = review;
	return withoutUndefined({
		type: "review" as const,
		title,
		url: at(address),
		kind: kindName,
		publisher: board,
		reference,
		date: published,
		published,
		version,
		themes: names(themes),
		audiences: [...new Set(learning.flatMap(({ audiences }) => names(audiences)))],
	});
}

function rowOfReport(report: PublishedReport, at: At): DataRow {
	const { title, address, kindName, publisher, authors, reference, review, published, lastPublicDay, version, themes, audiences } = report;
	return withoutUndefined({
		type: "report" as const,
		title,
		url: at(address),
		kind: kindName,
		publisher: publisher.name,
		authors,
		reference,
		review: review?.title,
		date: dateOf(report),
		published,
		lastPublicDay,
		version,
		themes: names(themes),
		audiences: names(audiences),
		document: documentOf(report, at),
	});
}

function rowOfBriefing(briefing: PublishedBriefing, board: string, at: At): DataRow {
	const { title, address, review, published, version, themes, audiences } = briefing;
	return withoutUndefined({
		type: "briefing" as const,
		title,
		url: at(address),
		kind: "Briefing",
		publisher: board,
		review: review?.title,
		date: published,
		published,
		version,
		themes: names(themes),
		audiences: names(audiences),
	});
}

function documentOf({ access }: PublishedReport, at: At): string | undefined {
	if (access.way === "file") return at(access.address);
	return access.way === "link" ? access.url : undefined;
}

function names(terms: readonly Term[]): string[] {
	return terms.map(({ name }) => name);
}
