import type { PublishedReport, Version } from "../../scripts/publish/published.ts";
import { languageName } from "../../scripts/records/languages.ts";
import { type Html, html } from "./html.ts";
import { inLanguage, link } from "./text.ts";

const FORMATS: Readonly<Record<NonNullable<Version["format"]>, string>> = {
	"easy-read": "Easy read",
	translation: "Translation",
	audio: "Audio",
	video: "Video",
	summary: "Summary",
};

/** Returns links from a report to its versions or, on the page of a version, a link to the report. */
export function versionLinks({ versions, versionOf }: PublishedReport): Html | false {
	if (versionOf) return html`<p class="govuk-body">This is a version of ${link(versionOf)}.</p>`;
	return (
		versions.length > 0 &&
		html`<h2 class="govuk-heading-m" id="versions">In other forms and languages</h2>
<ul class="govuk-list govuk-list--bullet">
${versions.map(
	({
		title,
		address,
		format,
		language,
	}) => html`<li><a class="govuk-link" href="${address}"${language && html` hreflang="${language}"`}>${versionName({ ...(format && { format }), ...(language && { language }) })}: <span${inLanguage(language)}>${title}</span></a></li>
`,
)}</ul>`
	);
}

/** Describes a version in words, such as `Easy read, in Urdu`. */
export function versionName({ format, language }: Pick<Version, "format" | "language">): string {
	const name = language && languageName(language);
	if (!name) return FORMATS[format ?? "translation"];
	return format === undefined || format === "translation" ? name : `${FORMATS[format]}, in ${name}`;
}
