/** What a citation of a record is made of, whatever its style. Nothing is in it that the record does not say. */
import type { Citable } from "../../../scripts/publish/citable.ts";
import type { PublishedReport } from "../../../scripts/publish/published.ts";
import { type IsoDay, inWords, type PartialDate } from "../../../scripts/records/dates.ts";
import { known } from "../../../scripts/records/defined.ts";
import type { BoardRecord } from "../../../scripts/records/schema/board.ts";

/** What a citation says, whatever its format. */
export type Citation = {
	/** A short name for it, for LaTeX. */
	key: string;
	/** With its subtitle. */
	title: string;
	/** What it is, such as Overview report. */
	kind: string;
	/** Who wrote it, in the record's own words, never taken apart. Where they are the publisher's, the same as `publisher`. */
	author: string;
	publisher: string;
	/** Absent where it is not known. */
	date?: PartialDate;
	/** The publisher's own number, or an ISBN. */
	number?: string;
	/** Where it is; absent where its publisher's address for it is not known. */
	url?: string;
	/** Which state of it was read, where it is on this site. */
	version?: string;
	/** The last day on which it is on this site, where it will go. */
	lastPublicDay?: IsoDay;
};

/** The citation of a record. */
export function citationOf(record: Citable, { name, address }: BoardRecord): Citation {
	const page = new URL(record.address, address).href;
	if ("publisher" in record) return citationOfReport(record, page);
	const { slug: key, title, published: date, version } = record;
	return known({
		key,
		title,
		kind: "kindName" in record ? record.kindName : "Briefing",
		author: name,
		publisher: name,
		date,
		url: page,
		version,
	});
}

/** A national publication is cited at its publisher's address, of which this site knows no version and no end. */
function citationOfReport(report: PublishedReport, page: string): Citation {
	const { slug: key, title, subtitle, kindName: kind, publisher, authors, reference: number, local, access } = report;
	const elsewhere = !local && (access.way === "link" || access.way === "publisher");
	const here = { url: page, version: report.version, lastPublicDay: report.lastPublicDay };
	return known({
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

/** The date that a report bears. When it was put on this site is a date of the Board's own reports alone. */
export function dateOf({
	documentDate,
	published,
	local,
}: Pick<PublishedReport, "documentDate" | "published" | "local">): PartialDate | undefined {
	return documentDate ?? (local ? published : undefined);
}

/** What formats without room for a version or an end say in words. */
export function noteOf({ version, lastPublicDay }: Citation): string | undefined {
	const sentences = [version && `Version ${version}.`, lastPublicDay && `Available until ${inWords(lastPublicDay)}.`].filter(Boolean);
	return sentences.length > 0 ? sentences.join(" ") : undefined;
}
