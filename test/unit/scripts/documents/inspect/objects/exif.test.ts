import { expect, test } from "vitest";
import { jpegMetadata } from "../../../../../../scripts/documents/inspect/objects/exif.ts";

function segment(marker: number, data: string): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(data.length + 2, 2);
	return Buffer.concat([head, Buffer.from(data, "latin1")]);
}

const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xda, 0, 0])]);

/** Returns an Exif segment that has one image file directory, in the given byte order. */
function exif(isLittle: boolean, ...tags: number[]): Buffer {
	const tiff = Buffer.alloc(10 + tags.length * 12);
	tiff.write(isLittle ? "II" : "MM", "latin1");
	const short = (value: number, at: number) => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
	if (isLittle) tiff.writeUInt32LE(8, 4);
	else tiff.writeUInt32BE(8, 4);
	short(tags.length, 8);
	for (const [index, tag] of tags.entries()) short(tag, 10 + index * 12);
	return segment(0xe1, `Exif\0\0${tiff.toString("latin1")}`);
}

test.each([true, false])("reports Exif tags that disclose private details (little-endian: %s)", (isLittle) => {
	expect(jpegMetadata(jpeg(exif(isLittle, 0x010f, 0x0112, 0x8825)))).toEqual(["the camera", "the location where it was taken"]);
});

test("reports XMP and IPTC metadata", () => {
	const xmp = segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<dc:creator>Ann Other</dc:creator>");
	expect(jpegMetadata(jpeg(segment(0xe0, "JFIF\0"), xmp, segment(0xed, "Photoshop 3.0\x008BIM\x04\x04")))).toEqual([
		"XMP metadata",
		"IPTC metadata",
	]);
});

test("ignores XMP that only describes the file", () => {
	expect(jpegMetadata(jpeg(segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<dc:format>image/jpeg</dc:format>")))).toEqual([]);
});

test.each([
	["an empty file", Buffer.alloc(0)],
	["a PNG", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
	["a truncated segment", Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff])],
	["a directory that points past the end", jpeg(segment(0xe1, "Exif\0\0MM\0*\x7f\xff\xff\xff\0\0\0\0\0\0"))],
])("finds no image metadata in %s", (_, bytes) => {
	expect(jpegMetadata(bytes)).toEqual([]);
});
