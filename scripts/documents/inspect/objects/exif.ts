/** What a camera or an editor writes into a JPEG: Exif (JEITA CP-3451), IPTC and XMP. */
import { propertiesOfXmp } from "./xmp.ts";

/** Tags of Exif that tell of a place, a device, a person or a time. */
const TELLING: Readonly<Record<number, string>> = {
	34853: "the place where it was taken",
	270: "a description",
	271: "the camera",
	272: "the camera",
	315: "who made it",
	33432: "a copyright note",
	40093: "who made it",
	40092: "a comment",
};

/** What the bytes of a JPEG tell beside the picture, in words; nothing for any other kind of bytes. */
export function exifFacts(bytes: Buffer): string[] {
	const facts: string[] = [];
	for (const { marker, data } of segments(bytes)) {
		const head = data.subarray(0, 32).toString("latin1");
		if (marker === 0xe1 && head.startsWith("Exif\0\0")) facts.push(...tagsOf(data.subarray(6)).flatMap((tag) => TELLING[tag] ?? []));
		if (
			marker === 0xe1 &&
			head.startsWith("http://ns.adobe.com/xap/") &&
			propertiesOfXmp(data.toString("utf8")).some(({ isHarmless }) => !isHarmless)
		)
			facts.push("XMP metadata");
		if (marker === 0xed && data.includes("8BIM\x04\x04", 0, "latin1")) facts.push("IPTC metadata");
	}
	return facts;
}

/** The parts of a JPEG before its picture. */
function* segments(bytes: Buffer): Generator<{ marker: number; data: Buffer }> {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
	for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
		const length = bytes.readUInt16BE(at + 2);
		yield { marker: bytes[at + 1] ?? 0, data: bytes.subarray(at + 4, at + 2 + length) };
		at += 2 + length;
	}
}

/** The tags of the first directory of a TIFF header. */
function tagsOf(tiff: Buffer): number[] {
	if (tiff.length < 14) return [];
	const isLittle = tiff.subarray(0, 2).toString("latin1") === "II";
	const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	if (start + 2 > tiff.length) return [];
	const count = Math.min(short(start), Math.floor((tiff.length - start - 2) / 12));
	return Array.from({ length: count }, (_, index) => short(start + 2 + index * 12));
}
