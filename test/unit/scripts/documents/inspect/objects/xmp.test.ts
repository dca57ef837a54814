import { expect, test } from "vitest";
import { xmpProperties } from "../../../../../../scripts/documents/inspect/objects/xmp.ts";

test("reads XMP properties from attributes and elements, and removes markup from their values", () => {
	expect(
		xmpProperties('<rdf:Description stRef:filePath="a.indd"><dc:creator><rdf:Seq><rdf:li>Ann  Other</rdf:li></rdf:Seq></dc:creator>'),
	).toEqual([
		{ name: "stRef:filePath", value: "a.indd", isHarmless: false },
		{ name: "dc:creator", value: "Ann Other", isHarmless: false },
	]);
});

test.each([
	["dc:title", true],
	["xmp:CreateDate", true],
	["xap:CreateDate", true],
	["xapMM:DocumentID", true],
	["xmpMM:History", false],
	["photoshop:City", false],
])("decides whether the XMP property %s is harmless: %s", (name, isHarmless) => {
	expect(xmpProperties(`<${name}>x</${name}>`)).toEqual([{ name: name.replace("xap", "xmp"), value: "x", isHarmless }]);
});

test("leaves out empty XMP properties", () => {
	expect(xmpProperties('<dc:creator> </dc:creator><a xmp:Label=""/>')).toEqual([]);
});
