/** Data in the file that its pages do not show: thumbnails, software's private data, layers that are off, unused objects. */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { contentOf, dictionaryOf, isNamed } from "../raw/read-objects.ts";
import { Reference, Stream, type Value } from "../raw/values.ts";
import { isPage, lookUp, resolve } from "../raw/walk-objects.ts";
import { jpegMetadata } from "./exif.ts";
import { type CheckInput, nameValue, type ObjectCheck, textValue } from "./object-check.ts";
import { xmpProperties } from "./xmp.ts";

/** Thumbnails of pages. Software may keep them unchanged when the page changes. */
export const thumbnails: ObjectCheck = ({ walk }) =>
	walk.pages.flatMap((page, index) =>
		page.has("Thumb")
			? [finding("thumbnail", "The file contains a thumbnail of the page, which may show an earlier state", { page: index + 1 })]
			: [],
	);

/** Page-piece dictionaries (ISO 32000-1, 14.5). */
export const privateData: ObjectCheck = ({ walk }) => {
	const places = new Set(walk.items.filter(({ dictionary }) => dictionary.has("PieceInfo")).map(({ page }) => page));
	return [...places].map((page) => finding("private-data", "Software has stored private data in the file", { page }));
};

/** Optional-content layers that are off when the document is opened (ISO 32000-1, 8.11.4). */
export const layers: ObjectCheck = (input) => {
	const { file } = input;
	const groups = lookUp(file, file.trailer, "Root", "OCProperties", "OCGs");
	const off = lookUp(file, file.trailer, "Root", "OCProperties", "D", "OFF");
	const on = lookUp(file, file.trailer, "Root", "OCProperties", "D", "ON");
	const isOff = isNamed(lookUp(file, file.trailer, "Root", "OCProperties", "D", "BaseState"), "OFF");
	const among = (list: Value | undefined, group: Value) =>
		Array.isArray(list) && list.some((one) => one instanceof Reference && group instanceof Reference && one.number === group.number);
	const hidden = (Array.isArray(groups) ? groups : []).filter((group) => among(off, group) || (isOff && !among(on, group)));
	return hidden.map((group) =>
		finding(
			"layer",
			`A layer is switched off, ${firstCharacters(textValue(input, dictionaryOf(resolve(file, group)), "Name"))}; readers can switch it on`,
		),
	);
};

/** Deleted pages and text that no page shows: software often deletes only the reference and leaves the objects. */
export const leftovers: ObjectCheck = (input) => {
	const { file, walk } = input;
	const shown = walk.items.map(({ stream }) => (stream && isContent(stream) ? paintedText(stream) : "")).filter((text) => text !== "");
	const isGone = (stream: Stream) => {
		const text = paintedText(stream);
		return text !== "" && !shown.some((other) => other.includes(text));
	};
	const pages = [...file.objects.values()].filter((value) => isPage(value) && !walk.pages.includes(dictionaryOf(value) ?? new Map()));
	const ofPages = pages.map((page) =>
		contentsOf(input, page).filter((stream) => !walk.items.some((item) => item.stream === stream) || isGone(stream)),
	);
	const inPages = new Set(ofPages.flat());
	const parts = [...file.objects].filter(
		([number, value]) => value instanceof Stream && !walk.reached.has(number) && !inPages.has(value) && isContent(value) && isGone(value),
	);
	const [are, passages] = parts.length === 1 ? ["is", "passage"] : ["are", "passages"];
	return [
		...ofPages
			.filter((streams) => streams.some(isGone))
			.map(() => finding("hidden-text-leftover", "A page was deleted, but its text is still in the file")),
		...(parts.length > 0
			? [finding("hidden-text-leftover", `${parts.length} ${passages} of text that no page shows ${are} still in the file`)]
			: []),
	];
};

/** Whether a stream may be a content stream: that of a page or of a form XObject. */
function isContent({ dictionary }: Stream): boolean {
	const [type, subtype] = [dictionary.get("Type"), dictionary.get("Subtype")];
	return (
		!dictionary.has("Length1") && (subtype === undefined || isNamed(subtype, "Form")) && (type === undefined || isNamed(type, "XObject"))
	);
}

function contentsOf({ file }: CheckInput, page: Value): Stream[] {
	const contents = lookUp(file, dictionaryOf(page), "Contents");
	const forms = dictionaryOf(lookUp(file, dictionaryOf(page), "Resources", "XObject"));
	const parts = [...(Array.isArray(contents) ? contents : [contents]), ...(forms?.values() ?? [])].map((part) => resolve(file, part));
	return parts.filter((part) => part instanceof Stream).filter(isContent);
}

/** The strings that a content stream shows, in order and in the character codes of their fonts (ISO 32000-1, 9.4.3). */
function paintedText(stream: Stream): string {
	const content = contentOf(stream)?.toString("latin1") ?? "";
	if (!/\bBT\b/.test(content)) return "";
	const shown = content.matchAll(/(\[[^\]]*\]|\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>)\s*(?:TJ|Tj|'|")/g);
	return [...shown]
		.flatMap(([, operand = ""]) => operand.match(/\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>/g)?.map((string) => string.slice(1, -1)) ?? [])
		.join("");
}

/** Metadata that a camera or an image editor wrote into the pictures. */
export const imageMetadata: ObjectCheck = (input) =>
	input.walk.items.flatMap(({ dictionary, stream, page }): Finding[] => {
		if (!stream || nameValue(input, dictionary, "Subtype") !== "Image") return [];
		const attached = lookUp(input.file, dictionary, "Metadata");
		const xmp = attached instanceof Stream ? xmpProperties(contentOf(attached)?.toString("utf8") ?? "") : [];
		const facts = [...jpegMetadata(stream.bytes), ...(xmp.some(({ isHarmless }) => !isHarmless) ? ["XMP metadata"] : [])];
		return facts.length > 0 ? [finding("image-metadata", `A picture’s metadata holds ${[...new Set(facts)].join(", ")}`, { page })] : [];
	});

/** In bytes: an empty stream is at most this long when compressed, with a line ending. */
const EMPTY = 12;

/** Pages whose content stream cannot be decoded: viewers show them empty, and the inspection finds nothing. */
export const unreadablePages: ObjectCheck = ({ file, walk, textOfPage }) =>
	walk.pages.flatMap((page, index) => {
		const contents = lookUp(file, page, "Contents");
		const parts = (Array.isArray(contents) ? contents : [contents])
			.map((part) => resolve(file, part))
			.filter((part) => part instanceof Stream);
		const isEmpty = (part: Stream) => (contentOf(part)?.length ?? 0) === 0 && part.bytes.length > EMPTY;
		const isBroken = parts.some(isEmpty) && (textOfPage[index] ?? "") === "";
		return isBroken ? [finding("damaged", "The page’s content cannot be decoded, so it could not be inspected", { page: index + 1 })] : [];
	});
