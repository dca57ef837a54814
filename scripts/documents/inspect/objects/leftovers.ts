/** What is in the file beside what it shows: small pictures of pages, software's own data, parts no longer used. */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { contentOf, dictionaryOf, isNamed } from "../raw/read-objects.ts";
import { Reference, Stream, type Value } from "../raw/values.ts";
import { isPage, lookUp, resolve } from "../raw/walk-objects.ts";
import { exifFacts } from "./exif.ts";
import { type Look, nameUnder, type Written, words } from "./object-check.ts";
import { propertiesOfXmp } from "./xmp.ts";

/** Small pictures of pages, which programs keep when the page is changed. */
export const thumbnails: Look = ({ walk }) =>
	walk.pages.flatMap((page, index) =>
		page.has("Thumb")
			? [finding("thumbnail", "The file holds a small picture of the page, perhaps from before it was changed", { page: index + 1 })]
			: [],
	);

/** What software keeps for itself in a file. */
export const privateData: Look = ({ walk }) => {
	const places = new Set(walk.items.filter(({ dictionary }) => dictionary.has("PieceInfo")).map(({ page }) => page));
	return [...places].map((page) => finding("private-data", "Software has put data of its own into the file", { page }));
};

/** Layers that are switched off when the document is opened (ISO 32000-1, 8.11.4). */
export const layers: Look = (written) => {
	const { file } = written;
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
			`A layer is switched off, ${firstCharacters(words(written, dictionaryOf(resolve(file, group)), "Name"))}; readers can switch it on`,
		),
	);
};

/** Pages that were deleted, and painted text that nothing shows any more: deleting often only removes the way to it. */
export const leftovers: Look = (written) => {
	const { file, walk } = written;
	const shown = walk.items.map(({ stream }) => (stream && isContent(stream) ? paintedText(stream) : "")).filter((text) => text !== "");
	const isGone = (stream: Stream) => {
		const text = paintedText(stream);
		return text !== "" && !shown.some((other) => other.includes(text));
	};
	const pages = [...file.objects.values()].filter((value) => isPage(value) && !walk.pages.includes(dictionaryOf(value) ?? new Map()));
	const ofPages = pages.map((page) =>
		contentsOf(written, page).filter((stream) => !walk.items.some((item) => item.stream === stream) || isGone(stream)),
	);
	const known = new Set(ofPages.flat());
	const parts = [...file.objects].filter(
		([number, value]) => value instanceof Stream && !walk.reached.has(number) && !known.has(value) && isContent(value) && isGone(value),
	);
	const [is, pieces] = parts.length === 1 ? ["is", "piece"] : ["are", "pieces"];
	return [
		...ofPages
			.filter((streams) => streams.some(isGone))
			.map(() => finding("hidden-text-leftover", "A page that was deleted, with its text, is still in the file")),
		...(parts.length > 0
			? [finding("hidden-text-leftover", `${parts.length} ${pieces} of text that no page shows any more ${is} still in the file`)]
			: []),
	];
};

/** Whether a stream may be painting operators: a page's content or a form. */
function isContent({ dictionary }: Stream): boolean {
	const [type, subtype] = [dictionary.get("Type"), dictionary.get("Subtype")];
	return (
		!dictionary.has("Length1") && (subtype === undefined || isNamed(subtype, "Form")) && (type === undefined || isNamed(type, "XObject"))
	);
}

function contentsOf({ file }: Written, page: Value): Stream[] {
	const contents = lookUp(file, dictionaryOf(page), "Contents");
	const forms = dictionaryOf(lookUp(file, dictionaryOf(page), "Resources", "XObject"));
	const parts = [...(Array.isArray(contents) ? contents : [contents]), ...(forms?.values() ?? [])].map((part) => resolve(file, part));
	return parts.filter((part) => part instanceof Stream).filter(isContent);
}

/** The text that a stream shows, in the codes of its fonts and in order (ISO 32000-1, 9.4.3). */
function paintedText(stream: Stream): string {
	const content = contentOf(stream)?.toString("latin1") ?? "";
	if (!/\bBT\b/.test(content)) return "";
	const shown = content.matchAll(/(\[[^\]]*\]|\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>)\s*(?:TJ|Tj|'|")/g);
	return [...shown]
		.flatMap(([, operand = ""]) => operand.match(/\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>/g)?.map((string) => string.slice(1, -1)) ?? [])
		.join("");
}

/** What a camera or an editor wrote into the pictures. */
export const pictures: Look = (written) =>
	written.walk.items.flatMap(({ dictionary, stream, page }): Finding[] => {
		if (!stream || nameUnder(written, dictionary, "Subtype") !== "Image") return [];
		const attached = lookUp(written.file, dictionary, "Metadata");
		const xmp = attached instanceof Stream ? propertiesOfXmp(contentOf(attached)?.toString("utf8") ?? "") : [];
		const facts = [...exifFacts(stream.bytes), ...(xmp.some(({ isHarmless }) => !isHarmless) ? ["XMP metadata"] : [])];
		return facts.length > 0 ? [finding("image-metadata", `A picture carries ${[...new Set(facts)].join(", ")}`, { page })] : [];
	});

/** Nothing takes up to this many bytes when it is packed, with its line end. */
const EMPTY = 12;

/** Pages whose content can't be unpacked: a reader sees an empty page, and so did the inspection. */
export const broken: Look = ({ file, walk, textOfPage }) =>
	walk.pages.flatMap((page, index) => {
		const contents = lookUp(file, page, "Contents");
		const parts = (Array.isArray(contents) ? contents : [contents])
			.map((part) => resolve(file, part))
			.filter((part) => part instanceof Stream);
		const isEmpty = (part: Stream) => (contentOf(part)?.length ?? 0) === 0 && part.bytes.length > EMPTY;
		const isBroken = parts.some(isEmpty) && (textOfPage[index] ?? "") === "";
		return isBroken ? [finding("damaged", "The page’s content can’t be unpacked, so it could not be inspected", { page: index + 1 })] : [];
	});
