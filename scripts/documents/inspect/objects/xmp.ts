/**
 * A property in an XMP packet. `name` includes the usual prefix, as in `dc:creator`. `isHarmless` is true if the property
 * discloses nothing about people or locations, or if another rule covers it.
 */
export type XmpProperty = { name: string; value: string; isHarmless: boolean };

/**
 * Harmless properties: those for the file type, standards, dates, identifiers, software and language. `metadata.ts` checks some
 * other properties itself, so they are also in this list.
 */
const HARMLESS =
	/^(?:dc:(?:title|description|subject|format|language|date|type)|pdf:(?:Producer|Keywords|PDFVersion|Trapped)|xmp:(?:CreateDate|ModifyDate|MetadataDate|CreatorTool|Rating)|xmpMM:(?:DocumentID|InstanceID|OriginalDocumentID|VersionID|RenditionClass)|pdfaid:.*|pdfuaid:.*|pdfxid:.*|pdfd:.*|pdfaExtension:.*|pdfaSchema:.*|pdfaProperty:.*|pdfaType:.*|pdfaField:.*|tiff:(?:Orientation|ImageWidth|ImageLength|XResolution|YResolution|ResolutionUnit)|exif:(?:ColorSpace|PixelXDimension|PixelYDimension|ExifVersion)|(?:rdf|xml|xmlns|x|xap|iX):.*)$/;

export function disclosesInXmp(xmp: string): boolean {
	return xmpProperties(xmp).some(({ isHarmless }) => !isHarmless);
}

/** Returns every property that has a text value, whether it is written as an attribute or as an element. */
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
