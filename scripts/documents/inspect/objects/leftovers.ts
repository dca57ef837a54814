/** Checks for data that is in the file but not shown on its pages, such as thumbnails, private data, hidden layers and unused objects. */
import { type Finding, finding, findingIf, firstCharacters } from "../finding.ts";
import { contentOf, dictionaryOf, isNamed, type RawFile } from "../raw/read-objects.ts";
import { Reference, Stream, type Value } from "../raw/values.ts";
import { isPage, lookUp, resolve } from "../raw/walk-objects.ts";
import { jpegMetadata } from "./exif.ts";
import { nameValue, type ObjectCheck, textValue } from "./object-check.ts";
import { disclosesInXmp } from "./xmp.ts";

/** Reports page thumbnails. Software that changes a page may leave the old thumbnail in the file. */
const thumbnails: ObjectCheck = ({ walk }) =>
	walk.pages.flatMap((page, index) => {
		const message = "The file contains a thumbnail of the page, which may show an earlier state";
		return findingIf(page.has("Thumb"), "thumbnail", message, { page: index + 1 });
	});

/** Reports private data that software has stored in page-piece dictionaries (ISO 32000-1, 14.5). */
const privateData: ObjectCheck = ({ walk }) => {
	const places = new Set(walk.items.filter(({ dictionary }) => dictionary.has("PieceInfo")).map(({ page }) => page));
	return [...places].map((page) => finding("private-data", "Software has stored private data in the file", { page }));
};

/** Finds optional-content layers that are switched off when the document is opened (ISO 32000-1, 8.11.4). */
const layers: ObjectCheck = (input) => {
	const { file } = input;
	const property = (...keys: string[]) => lookUp(file, file.trailer, "Root", "OCProperties", ...keys);
	const groupsIn = (list: Value | undefined) => (Array.isArray(list) ? list : []);
	const numberOf = (group: Value) => (group instanceof Reference ? group.number : undefined);
	const [on, off] = ["ON", "OFF"].map((key) => new Set(groupsIn(property("D", key)).map(numberOf)));
	const isOff = isNamed(property("D", "BaseState"), "OFF");
	const hidden = groupsIn(property("OCGs")).filter((group) => {
		const number = numberOf(group);
		return (number !== undefined && off?.has(number)) || (isOff && (number === undefined || !on?.has(number)));
	});
	return hidden.map((group) => {
		const name = textValue(input, dictionaryOf(resolve(file, group)), "Name");
		return finding("layer", `A layer is switched off, ${firstCharacters(name)}; readers can switch it on`);
	});
};

/** Finds deleted pages and text that no page shows. Software often deletes only the reference to an object, not the object itself. */
const unusedContent: ObjectCheck = ({ file, walk }) => {
	const shown = walk.items.map(({ stream }) => (stream && isContent(stream) ? paintedText(stream) : "")).filter((text) => text !== "");
	const isGone = (stream: Stream) => {
		const text = paintedText(stream);
		return text !== "" && !shown.some((other) => other.includes(text));
	};
	const pages = [...file.objects.values()].filter((value) => isPage(value) && !walk.pages.includes(dictionaryOf(value) ?? new Map()));
	const inPages = new Set(pages.flatMap((page) => [...contentsOf(file, page), ...formsOf(file, page)]).filter(isContent));
	const parts = [...file.objects].filter(
		([number, value]) => value instanceof Stream && !walk.reached.has(number) && !inPages.has(value) && isContent(value) && isGone(value),
	);
	const [are, passages] = parts.length === 1 ? ["is", "passage"] : ["are", "passages"];
	const message = `${parts.length} ${passages} of text that no page shows ${are} still in the file`;
	return [
		...findingIf([...inPages].some(isGone), "hidden-text-leftover", "A page was deleted, but its text is still in the file"),
		...findingIf(parts.length > 0, "hidden-text-leftover", message),
	];
};

/** Checks whether a stream may be the content stream of a page or a form XObject. */
function isContent({ dictionary }: Stream): boolean {
	const [type, subtype] = [dictionary.get("Type"), dictionary.get("Subtype")];
	return (
		!dictionary.has("Length1") && (subtype === undefined || isNamed(subtype, "Form")) && (type === undefined || isNamed(type, "XObject"))
	);
}

function contentsOf(file: RawFile, page: Value): Stream[] {
	const contents = lookUp(file, dictionaryOf(page), "Contents");
	return [contents]
		.flat()
		.map((part) => resolve(file, part))
		.filter((part) => part instanceof Stream);
}

function formsOf(file: RawFile, page: Value): Stream[] {
	const objects = dictionaryOf(lookUp(file, dictionaryOf(page), "Resources", "XObject"));
	return [...(objects?.values() ?? [])].map((part) => resolve(file, part)).filter((part) => part instanceof Stream);
}

/**
 * Returns the strings that a content stream shows, in order. A string consists of character codes of its font, not of Unicode
 * characters (ISO 32000-1, 9.4.3).
 */
function paintedText(stream: Stream): string {
	const content = contentOf(stream)?.toString("latin1") ?? "";
	if (!/\bBT\b/.test(content)) return "";
	const shown = content.matchAll(/(\[[^\]]*\]|\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>)\s*(?:TJ|Tj|'|")/g);
	const strings = [...shown].flatMap(([, operand = ""]) => operand.match(/\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>/g) ?? []);
	return strings.map((string) => string.slice(1, -1)).join("");
}

/** Finds metadata that a camera or an image editor has added to pictures. */
const imageMetadata: ObjectCheck = (input) =>
	input.walk.items.flatMap(({ dictionary, stream, page }): Finding[] => {
		if (!stream || nameValue(input, dictionary, "Subtype") !== "Image") return [];
		const attached = lookUp(input.file, dictionary, "Metadata");
		const facts = new Set(jpegMetadata(stream.bytes));
		if (attached instanceof Stream && disclosesInXmp(contentOf(attached)?.toString("utf8") ?? "")) facts.add("XMP metadata");
		return findingIf(facts.size > 0, "image-metadata", `A picture’s metadata holds ${[...facts].join(", ")}`, { page });
	});

/** In bytes. A compressed empty stream is at most this long, including a line ending. */
const EMPTY = 12;

/** Finds pages whose content cannot be decoded. PDF viewers show these pages as empty, and the other checks find nothing on them. */
const unreadablePages: ObjectCheck = ({ file, walk, textOfPage }) =>
	walk.pages.flatMap((page, index) => {
		const isEmpty = (part: Stream) => (contentOf(part)?.length ?? 0) === 0 && part.bytes.length > EMPTY;
		const isBroken = !textOfPage[index] && contentsOf(file, page).some(isEmpty);
		return findingIf(isBroken, "damaged", "The page’s content cannot be decoded, so it could not be inspected", { page: index + 1 });
	});

export const LEFTOVERS: readonly ObjectCheck[] = [thumbnails, privateData, layers, unusedContent, imageMetadata, unreadablePages];
