/**
 * A property of an XMP packet. `name` has its usual prefix, such as `dc:creator`; `isHarmless` if it discloses nothing
 * about people or places, or if another rule covers it.
 */
export type XmpProperty = { name: string; value: string; isHarmless: boolean };

/** File type, standards, dates, identifiers, software, language; and the properties that `metadata.ts` reports itself. */
const HARMLESS =
	/^(?:dc:(?:title|description|subject|format|language|date|type)|pdf:(?:Producer|Keywords|PDFVersion|Trapped)|xmp:(?:CreateDate|ModifyDate|MetadataDate|CreatorTool|Rating)|xmpMM:(?:DocumentID|InstanceID|OriginalDocumentID|VersionID|RenditionClass)|pdfaid:.*|pdfuaid:.*|pdfxid:.*|pdfd:.*|pdfaExtension:.*|pdfaSchema:.*|pdfaProperty:.*|pdfaType:.*|pdfaField:.*|tiff:(?:Orientation|ImageWidth|ImageLength|XResolution|YResolution|ResolutionUnit)|exif:(?:ColorSpace|PixelXDimension|PixelYDimension|ExifVersion)|(?:rdf|xml|xmlns|x|xap|iX):.*)$/;

export function disclosesInXmp(xmp: string): boolean {
	return xmpProperties(xmp).some(({ isHarmless }) => !isHarmless);
}

/** Every property with a text value, from attributes and elements. */
export function xmpProperties(xmp: string): XmpProperty[] {
	const found: XmpProperty[] = [];
	const add = (name: string, text: string) => {
		const value = text.replaceAll(/(?:<[^>]*>|\s)+/g, " ").trim();
		const current = name.replace(/^xap(?=MM:|:)/, "xmp");
		if (value !== "") found.push({ name: current, value, isHarmless: HARMLESS.test(current) });
	};
	for (const [, name = "", , value = ""] of xmp.matchAll(/\s([A-Za-z][\w-]*:[\w-]+)\s*=\s*(["'])([^"']*)\2/g)) add(name, value);
	for (const [, name = "", value = ""] of xmp.matchAll(/<(?!rdf:|x:)([A-Za-z][\w-]*:[\w-]+)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g))
		add(name, value);
	return found;
}
