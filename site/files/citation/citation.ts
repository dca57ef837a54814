/** The details stated in a citation. They all come from the record; nothing is made up. */
import type { Citable } from "../../../scripts/publish/citable.ts";
import type { PublishedReport } from "../../../scripts/publish/published.ts";
import { type IsoDay, inWords, type PartialDate } from "../../../scripts/records/dates.ts";
import { withoutUndefined } from "../../../scripts/records/defined.ts";
import type { BoardRecord } from "../../../scripts/records/schema/board.ts";

export type Citation = {
	/** The BibTeX key. */
	key: string;
	/** Includes the subtitle. */
	title: string;
	/** The kind of record, such as “Overview report”. */
	kind: string;
	/** The authors exactly as written in the record or, if it names none, the publisher. */
	author: string;
	publisher: string;
	date?: PartialDate;
	/** The publisher's own number, or an ISBN. */
	number?: string;
	/** Absent if the publication is not on this site and its address on the publisher's site is not known. */
	url?: string;
	/** The version of the text. Only for publications that are on this site. */
	version?: string;
	/** Only for a report that will be removed. */
	lastPublicDay?: IsoDay;
};

export function citationOf(record: Citable, { name, address }: BoardRecord): Citation {
	const page = new URL(record.address, address).href;
	if ("publisher" in record) return citationOfReport(record, page);
	const { slug: key, title, published: date, version } = record;
	const kind = "kindName" in record ? record.kindName : "Briefing";
	return withoutUndefined({ key, title, kind, author: name, publisher: name, date, url: page, version });
}

/**
 * A publication that is not on this site is cited at its publisher's address. This site knows neither which version is there nor how
 * long it will stay.
 */
function citationOfReport(report: PublishedReport, page: string): Citation {
	const { slug: key, title, subtitle, kindName: kind, publisher, authors, reference: number, local, access } = report;
	const elsewhere = !local && (access.way === "link" || access.way === "publisher");
	const here = { url: page, version: report.version, lastPublicDay: report.lastPublicDay };
	return withoutUndefined({
		key,
		title: subtitle === undefined ? title : `${title}${/[?!.:]$/.test(title) ? "" : ":"} ${subtitle}`,
		kind,
		author: authors ?? publisher.name,
		publisher: publisher.name,
		date: dateOf(report),
		number,
		...(elsewhere ? { url: access.way === "link" ? new URL(access.url).href : undefined } : here),
	});
}

/**
 * The date to cite for a report: the date of its document or, if that is unknown and the Board is the publisher, the date on which it
 * was published here.
 */
export function dateOf(report: Pick<PublishedReport, "documentDate" | "published" | "local">): PartialDate | undefined {
	return report.documentDate ?? (report.local ? report.published : undefined);
}

/** The version and the last public day as sentences, for formats that have no field for them. */
export function noteOf({ version, lastPublicDay }: Citation): string | undefined {
	const sentences = [version && `Version ${version}.`, lastPublicDay && `Available until ${inWords(lastPublicDay)}.`].filter(Boolean);
	return sentences.length > 0 ? sentences.join(" ") : undefined;
}
