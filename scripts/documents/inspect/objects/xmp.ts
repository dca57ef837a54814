/** Reads XMP, the metadata that graphics and office software writes into documents and pictures. */

/** A property by its usual name, its first text, and whether it says no more than what any document says. */
export type XmpProperty = { name: string; value: string; isHarmless: boolean };

/** What says nothing about people or places (kind of file, standards, dates, identifiers, software, language), and what is told of elsewhere. */
const HARMLESS =
	/^(?:dc:(?:title|description|subject|format|language|date|type)|pdf:(?:Producer|Keywords|PDFVersion|Trapped)|xmp:(?:CreateDate|ModifyDate|MetadataDate|CreatorTool|Rating)|xmpMM:(?:DocumentID|InstanceID|OriginalDocumentID|VersionID|RenditionClass)|pdfaid:.*|pdfuaid:.*|pdfxid:.*|pdfd:.*|pdfaExtension:.*|pdfaSchema:.*|pdfaProperty:.*|pdfaType:.*|pdfaField:.*|tiff:(?:Orientation|ImageWidth|ImageLength|XResolution|YResolution|ResolutionUnit)|exif:(?:ColorSpace|PixelXDimension|PixelYDimension|ExifVersion)|(?:rdf|xml|xmlns|x|xap|iX):.*)$/;

/** Every property that has a text of its own. */
export function propertiesOfXmp(xmp: string): XmpProperty[] {
	const found: XmpProperty[] = [];
	const add = (name: string, text: string) => {
		const value = text
			.replaceAll(/<[^>]*>/g, " ")
			.replaceAll(/\s+/g, " ")
			.trim();
		const current = name.replace(/^xap(?=MM:|:)/, "xmp");
		if (value !== "") found.push({ name: current, value, isHarmless: HARMLESS.test(current) });
	};
	for (const [, name = "", , value = ""] of xmp.matchAll(/\s([A-Za-z][\w-]*:[\w-]+)\s*=\s*(["'])([^"']*)\2/g)) add(name, value);
	for (const [, name = "", value = ""] of xmp.matchAll(/<(?!rdf:|x:)([A-Za-z][\w-]*:[\w-]+)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g))
		add(name, value);
	return found;
}
