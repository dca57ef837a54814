import type { Link } from "../../scripts/publish/page-links.ts";
import type { PublishedReport } from "../../scripts/publish/published.ts";
import { type IsoDay, inWords, type PartialDate } from "../../scripts/records/dates.ts";
import { type Html, html, type Value } from "./html.ts";

/** Renders a date in words, with its machine-readable form. If only the month or year is known, only that is shown. */
export function date(day: PartialDate | IsoDay): Html {
	return html`<time datetime="${day}">${inWords(day)}</time>`;
}

export function link({ address, ...titled }: Link & Titled): Html {
	return html`<a class="govuk-link" href="${address}">${titleOf(titled)}</a>`;
}

/** A title with the language of its document, if that is not the language of the site. */
type Titled = { title: string; language?: string | undefined };

/** Marks a title in another language, so that screen readers pronounce it correctly (WCAG 2.2, 3.1.2) and its words stay in order. */
export function titleOf({ title, language }: Titled): Value {
	return language === undefined ? title : html`<span${inLanguage(language)}>${title}</span>`;
}

/** The attributes of an element whose text is in another language. */
export function inLanguage(language: string | undefined): Html | false {
	return (
		language !== undefined && html` lang="${language}" dir="${new Intl.Locale(language).maximize().script === "Arab" ? "rtl" : "auto"}"`
	);
}

/** Renders a telephone link whose number does not break across lines. */
export function telephone(number: string): Html {
	return html`<a class="govuk-link phone" href="tel:${number.replaceAll(" ", "")}">${number.replaceAll(" ", "\u00a0")}</a>`;
}

/** Renders an email link that may break across lines only before `@` and full stops. */
export function email(address: string): Html {
	const parts = address.split(/(?=[@.])/).map((part, index) => (index === 0 ? part : html`<wbr>${part}`));
	return html`<a class="govuk-link" href="mailto:${address}">${parts}</a>`;
}

/** Joins parts with commas and “and”, as in `Health, Education and Police`. */
export function inSentence(parts: readonly Value[]): Value[] {
	return parts.flatMap((part, index) => (index === 0 ? [part] : [index === parts.length - 1 ? " and " : ", ", part]));
}

/** Returns an id for a heading, such as `children-in-care-cic` for `Children in care (CIC)`. */
export function slugOf(text: string): string {
	return (
		text
			.toLowerCase()
			.match(/[a-z0-9]+/g)
			?.join("-") ?? ""
	);
}

/** Returns a URL's host name without `www.`, such as `gov.uk`. */
export function siteOf(url: string): string {
	return new URL(url).hostname.replace(/^www\./, "");
}

/** Formats a size in bytes as `84 KB` or `1.2 MB`. */
export function fileSize(bytes: number): string {
	if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
	return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Returns a count with its noun, such as `3 reviews`, `1 review` or `no reviews`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count === 0 ? "no" : count} ${count === 1 ? one : many}`;
}

/** Renders the words “Available here until …”. Returns undefined if the report has no last public day. */
export function availability({ lastPublicDay }: Pick<PublishedReport, "lastPublicDay">): Html | undefined {
	return lastPublicDay && html`Available here until ${date(lastPublicDay)}`;
}
