/** The document's metadata: its info dictionary (ISO 32000-1, 14.3.3) and its XMP (ISO 16684-1). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { contentOf, dictionaryOf } from "../raw/read-objects.ts";
import { Stream } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { type CheckInput, isLocalPath, type ObjectCheck, textValue } from "./object-check.ts";
import { type XmpProperty, xmpProperties } from "./xmp.ts";

const TECHNICAL = /^(?:Title|Author|Subject|Keywords|Creator|Producer|CreationDate|ModDate|Trapped|PTEX\..*|GTS_.*)$/;

export const metadata: ObjectCheck = (input) => {
	const { file, isPublic } = input;
	const info = dictionaryOf(lookUp(file, file.trailer, "Info"));
	const fact = (...names: string[]) => textValue(input, info, ...names);
	const xmp = documentXmp(input);
	const author = fact("Author") || inXmp(xmp, "dc:creator");
	const title = fact("Title") || inXmp(xmp, "dc:title");
	const own = [...(info?.keys() ?? [])].filter((key) => !TECHNICAL.test(key) && fact(key) !== "");
	const subject = fact("Subject") || inXmp(xmp, "dc:description");
	const keywords = fact("Keywords") || inXmp(xmp, "pdf:Keywords") || inXmp(xmp, "dc:subject");
	const properties = [...(isPublic(subject) ? [] : ["Subject"]), ...(isPublic(keywords) ? [] : ["Keywords"]), ...own];
	const software = fact("Creator", "Producer");
	const all = [...(info?.keys() ?? [])].map((key) => fact(key));
	return [
		...(isPublic(author) ? [] : [finding("metadata-author", `The document names its author, ${firstCharacters(author)}`)]),
		...(properties.length > 0
			? [finding("metadata-properties", `The document’s properties hold more than the title: ${properties.join(", ")}`)]
			: []),
		...(all.some(isLocalPath) ? [finding("local-path", "The document’s properties name a file or folder on somebody’s computer")] : []),
		...(title ? [finding("metadata-title", `The document’s title begins with ${firstCharacters(title)}`)] : []),
		...(software ? [finding("metadata-software", `The document names the software that created it: ${software.slice(0, 60)}`)] : []),
		...(fact("CreationDate", "ModDate") ? [finding("metadata-dates", "The document states when it was created or changed")] : []),
		...xmpFindings(xmp, author),
	];
};

/** The title that screen readers announce; empty if there is none. */
export function titleOf(input: CheckInput): string {
	const { file } = input;
	return textValue(input, dictionaryOf(lookUp(file, file.trailer, "Info")), "Title") || inXmp(documentXmp(input), "dc:title");
}

function documentXmp({ file }: CheckInput): XmpProperty[] {
	const stream = lookUp(file, file.trailer, "Root", "Metadata");
	return stream instanceof Stream ? xmpProperties(contentOf(stream)?.toString("utf8") ?? "") : [];
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
