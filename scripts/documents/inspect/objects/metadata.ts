/** What the document says about itself: its information dictionary (ISO 32000-1, 14.3.3) and its XMP (ISO 16684-1). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { contentOf, dictionaryOf } from "../raw/read-objects.ts";
import { Stream } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { isLocalPath, type Look, type Written, words } from "./object-check.ts";
import { propertiesOfXmp, type XmpProperty } from "./xmp.ts";

const TECHNICAL = /^(?:Title|Author|Subject|Keywords|Creator|Producer|CreationDate|ModDate|Trapped|PTEX\..*|GTS_.*)$/;

/** What the document says of itself and of who made it. */
export const metadata: Look = (written) => {
	const { file, isSaid } = written;
	const info = dictionaryOf(lookUp(file, file.trailer, "Info"));
	const fact = (...names: string[]) => words(written, info, ...names);
	const xmp = documentXmp(written);
	const author = fact("Author") || inXmp(xmp, "dc:creator");
	const title = fact("Title") || inXmp(xmp, "dc:title");
	const own = [...(info?.keys() ?? [])].filter((key) => !TECHNICAL.test(key) && fact(key) !== "");
	const subject = fact("Subject") || inXmp(xmp, "dc:description");
	const keywords = fact("Keywords") || inXmp(xmp, "pdf:Keywords") || inXmp(xmp, "dc:subject");
	const properties = [...(isSaid(subject) ? [] : ["Subject"]), ...(isSaid(keywords) ? [] : ["Keywords"]), ...own];
	const software = fact("Creator", "Producer");
	const all = [...(info?.keys() ?? [])].map((key) => fact(key));
	return [
		...(isSaid(author) ? [] : [finding("metadata-author", `The document names its author, ${firstCharacters(author)}`)]),
		...(properties.length > 0
			? [finding("metadata-properties", `The document’s properties hold more than its title: ${properties.join(", ")}`)]
			: []),
		...(all.some(isLocalPath) ? [finding("local-path", "The document’s properties name a file or folder on somebody’s computer")] : []),
		...(title ? [finding("metadata-title", `The document’s title begins with ${firstCharacters(title)}`)] : []),
		...(software ? [finding("metadata-software", `The document names the software that made it: ${software.slice(0, 60)}`)] : []),
		...(fact("CreationDate", "ModDate") ? [finding("metadata-dates", "The document says when it was made or changed")] : []),
		...xmpFindings(xmp, author),
	];
};

/** The title that readers’ software announces. */
export function titleOf(written: Written): string {
	const { file } = written;
	return words(written, dictionaryOf(lookUp(file, file.trailer, "Info")), "Title") || inXmp(documentXmp(written), "dc:title");
}

function documentXmp({ file }: Written): XmpProperty[] {
	const stream = lookUp(file, file.trailer, "Root", "Metadata");
	return stream instanceof Stream ? propertiesOfXmp(contentOf(stream)?.toString("utf8") ?? "") : [];
}

function inXmp(properties: readonly XmpProperty[], name: string): string {
	return properties.find((property) => property.name === name)?.value ?? "";
}

function xmpFindings(properties: readonly XmpProperty[], author: string): Finding[] {
	const telling = properties.filter(({ name, value, isHarmless }) => !isHarmless && !(name === "dc:creator" && author.startsWith(value)));
	const names = [...new Set(telling.map(({ name }) => name))];
	return [
		...(names.length > 0
			? [finding("metadata-xmp", `The document’s XMP metadata holds ${names.slice(0, 6).join(", ")}${names.length > 6 ? " and more" : ""}`)]
			: []),
		...(properties.some(({ value }) => isLocalPath(value))
			? [finding("local-path", "The document’s XMP metadata names a file or folder on somebody’s computer")]
			: []),
	];
}
