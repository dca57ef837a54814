/** Checks the info dictionary (ISO 32000-1, 14.3.3), the XMP metadata (ISO 16684-1) and the properties that screen readers need. */
import { type Finding, findingIf, firstCharacters } from "../finding.ts";
import { contentOf, dictionaryOf } from "../raw/read-objects.ts";
import { Stream } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { isLocalPath, type ObjectCheck, textValue } from "./object-check.ts";
import { type XmpProperty, xmpProperties } from "./xmp.ts";

const TECHNICAL = /^(?:Title|Author|Subject|Keywords|Creator|Producer|CreationDate|ModDate|Trapped|PTEX\..*|GTS_.*)$/;

export const metadata: ObjectCheck = (input) => {
	const { file, isPublic } = input;
	const info = dictionaryOf(lookUp(file, file.trailer, "Info"));
	const fact = (...names: string[]) => textValue(input, info, ...names);
	const inRoot = (...keys: string[]) => lookUp(file, file.trailer, "Root", ...keys);
	const stream = inRoot("Metadata");
	const xmp = stream instanceof Stream ? xmpProperties(contentOf(stream)?.toString("utf8") ?? "") : [];
	const author = fact("Author") || inXmp(xmp, "dc:creator");
	const title = fact("Title") || inXmp(xmp, "dc:title");
	const own = [...(info?.keys() ?? [])].filter((key) => !TECHNICAL.test(key) && fact(key) !== "");
	const subject = fact("Subject") || inXmp(xmp, "dc:description");
	const keywords = fact("Keywords") || inXmp(xmp, "pdf:Keywords") || inXmp(xmp, "dc:subject");
	const properties = [...(isPublic(subject) ? [] : ["Subject"]), ...(isPublic(keywords) ? [] : ["Keywords"]), ...own].join(", ");
	const software = fact("Creator", "Producer");
	const all = [...(info?.keys() ?? [])].map((key) => fact(key));
	const isTagged = inRoot("MarkInfo", "Marked") === true && inRoot("StructTreeRoot") !== undefined;
	return [
		...findingIf(!isPublic(author), "metadata-author", `The document names its author, ${firstCharacters(author)}`),
		...findingIf(properties, "metadata-properties", `The document’s properties hold more than the title: ${properties}`),
		...findingIf(all.some(isLocalPath), "local-path", "The document’s properties name a file or folder on somebody’s computer"),
		...findingIf(title, "metadata-title", `The document’s title begins with ${firstCharacters(title)}`),
		...findingIf(software, "metadata-software", `The document names the software that created it: ${software.slice(0, 60)}`),
		...findingIf(fact("CreationDate", "ModDate"), "metadata-dates", "The document states when it was created or changed"),
		...xmpFindings(xmp, author),
		// These three findings are about requirements in PDF/UA-1 (ISO 14289-1, 7.1 and 7.2) that a program can check.
		...findingIf(!title, "no-title", "The document has no title"),
		...findingIf(!textValue(input, dictionaryOf(inRoot()), "Lang"), "no-language", "The document does not state its language"),
		...findingIf(!isTagged, "not-tagged", "The document is not tagged, so screen readers must guess its reading order and headings"),
	];
};

function inXmp(properties: readonly XmpProperty[], name: string): string {
	return properties.find((property) => property.name === name)?.value ?? "";
}

function xmpFindings(properties: readonly XmpProperty[], author: string): Finding[] {
	const telling = properties.filter(({ name, value, isHarmless }) => !isHarmless && !(name === "dc:creator" && author.startsWith(value)));
	const names = [...new Set(telling.map(({ name }) => name))];
	const list = `${names.slice(0, 6).join(", ")}${names.length > 6 ? " and more" : ""}`;
	const isLocal = properties.some(({ value }) => isLocalPath(value));
	return [
		...findingIf(names.length > 0, "metadata-xmp", `The document’s XMP metadata holds ${list}`),
		...findingIf(isLocal, "local-path", "The document’s XMP metadata names a file or folder on somebody’s computer"),
	];
}
