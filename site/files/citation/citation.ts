/** Collects the details stated in a citation. All the details are taken from the record. */
import type { Citable } from "../../../scripts/publish/citable.ts";
import type { PublishedReport } from "../../../scripts/publish/published.ts";
import { type IsoDay, inWords, type PartialDate } from "../../../scripts/records/dates.ts";
import { withoutUndefined } from "../../../scripts/records/defined.ts";
import type { BoardRecord } from "../../../scripts/records/schema/board.ts";

export type Citation = {
	/** The BibTeX key. */
	key: string;
	/** The title, including the subtitle. */
	title: string;
	/** The kind of record, such as “Overview report”. */
	kind: string;
	/** The authors exactly as written in the record. If the record does not name any authors, this is the publisher. */
	author: string;
	publisher: string;
	date?: PartialDate;
	/** The publisher's own number for the publication, or an ISBN. */
	number?: string;
	/**
	 * The address to cite. It is absent if the publication is not on this site and its address on the publisher's site is not
	 * known.
	 */
	url?: string;
	/** The version of the text. Only publications on this site have a version. */
	version?: string;
	/** The last public day. Only a report that will be removed has one. */
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
 * Returns the citation of a report. A publication that is not on this site is cited at its publisher's address. This site does
 * not know which version is at that address or how long it will stay there.
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
 * Returns the date to cite for a report, which is the date of its document. If that is unknown and the Board is the publisher,
 * returns the date on which the report was published on this site.
 */
export function dateOf(report: Pick<PublishedReport, "documentDate" | "published" | "local">): PartialDate | undefined {
	return report.documentDate ?? (report.local ? report.published : undefined);
}

/** Returns the version and the last public day as sentences, for citation formats that do not have fields for them. */
export function noteOf({ version, lastPublicDay }: Citation): string | undefined {
	const sentences = [version && `Version ${version}.`, lastPublicDay && `Available until ${inWords(lastPublicDay)}.`].filter(Boolean);
	return sentences.length > 0 ? sentences.join(" ") : undefined;
}
