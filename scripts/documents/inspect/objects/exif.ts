/** Finds metadata in JPEG files: Exif (JEITA CP-3451), IPTC and XMP. */
import { disclosesInXmp } from "./xmp.ts";

/** Exif tags that disclose a location, a device or a person, with their descriptions for messages. */
const DISCLOSING_TAGS: Readonly<Record<number, string>> = {
	34853: "the location where it was taken",
	270: "a description",
	271: "the camera",
	272: "the camera",
	315: "its author",
	33432: "a copyright notice",
	40093: "its author",
	40092: "a comment",
};

/** Describes the metadata in a JPEG that may disclose something. Returns an empty list if the bytes are not a JPEG. */
export function jpegMetadata(bytes: Buffer): string[] {
	const found: string[] = [];
	for (const { marker, data } of segments(bytes)) {
		const head = data.subarray(0, 32).toString("latin1");
		if (marker === 0xe1 && head.startsWith("Exif\0\0"))
			found.push(...tagsOf(data.subarray(6)).flatMap((tag) => DISCLOSING_TAGS[tag] ?? []));
		if (marker === 0xe1 && head.startsWith("http://ns.adobe.com/xap/") && disclosesInXmp(data.toString("utf8"))) found.push("XMP metadata");
		if (marker === 0xed && data.includes("8BIM\x04\x04", 0, "latin1")) found.push("IPTC metadata");
	}
	return found;
}

/** Yields the segments that precede the image data (ITU-T T.81, B.1.1). */
function* segments(bytes: Buffer): Generator<{ marker: number; data: Buffer }> {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
	for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
		const length = bytes.readUInt16BE(at + 2);
		yield { marker: bytes[at + 1] ?? 0, data: bytes.subarray(at + 4, at + 2 + length) };
		at += 2 + length;
	}
}

/** Returns the tags in the first image file directory (TIFF 6.0). */
function tagsOf(tiff: Buffer): number[] {
	if (tiff.length < 14) return [];
	const isLittle = tiff.subarray(0, 2).toString("latin1") === "II";
	const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
	const start = view.getUint32(4, isLittle) + 2;
	if (start > tiff.length) return [];
	const count = Math.min(view.getUint16(start - 2, isLittle), Math.floor((tiff.length - start) / 12));
	return Array.from({ length: count }, (_, index) => view.getUint16(start + index * 12, isLittle));
}
