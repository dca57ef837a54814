/** Inspects a board's documents for content that they should not disclose and for text that could identify a person. */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { CACHE_FOLDER, type Cache, openCache } from "../cache/cache.ts";
import { identifyingIn } from "../records/anonymity/identifying.ts";
import type { Disclosure, Inspected, Pointer } from "../records/document-file.ts";
import type { ToInspect } from "../retention/inspections.ts";
import { ACCESSIBILITY_RULES, type Finding, firstCharacters } from "./inspect/finding.ts";
import { publicDetailMatcher } from "./inspect/public-details.ts";

/**
 * The folder for cached inspections, relative to the working directory. Results are cached because inspecting eight pages takes
 * about a second. The only text from a document in the cache is the few characters that messages quote.
 */
export const INSPECTION_CACHE: string = path.join(CACHE_FOLDER, "inspections");

/**
 * A change to these files makes cached results invalid: the inspection code, the patterns for identifying details, and the
 * versions of the libraries.
 */
const DEPENDS_ON = ["scripts/documents", "scripts/records/anonymity", "package-lock.json"];

/** The number of characters at the top of the first page that are taken for the document's title. */
const TITLE_LENGTH = 300;

/** Opens the inspection cache in the given folder. Never throws. */
export function openInspectionCache(folder: string): Promise<Cache<Inspected>> {
	return openCache(folder, DEPENDS_ON);
}

/**
 * Inspects each document that has no cached result.
 * @param progress called with a message before each page is inspected
 * @returns the results, keyed by file name
 * @throws if a document cannot be read from the disk
 */
export async function inspectDocuments(
	documents: readonly ToInspect[],
	cache: Cache<Inspected>,
	progress: (message: string) => void = () => {},
): Promise<Map<string, Inspected>> {
	const results = new Map<string, Inspected>();
	for (const document of documents) {
		let inspected = await cache.read(cacheKey(document, document.sha256));
		if (!inspected) {
			const bytes = await readFile(document.path);
			inspected = await inspect(bytes, document, progress);
			// The key contains the digest of the bytes that were just read, because the file may have changed since it was listed.
			await cache.write(cacheKey(document, hash("sha256", bytes)), inspected);
		}
		results.set(document.name, inspected);
	}
	return results;
}

function cacheKey({ allowList, publicDetails, kindNames }: ToInspect, sha256: string): string {
	return JSON.stringify([sha256, ...Object.values(allowList).map((set) => [...set].toSorted()), publicDetails, kindNames]);
}

async function inspect(
	bytes: Uint8Array,
	{ path: shown, allowList, publicDetails, kindNames }: ToInspect,
	progress: (message: string) => void,
): Promise<Inspected> {
	// pdf.js is imported here, so that it is not loaded for boards without documents.
	const { inspectPdf } = await import("./inspect/inspect.ts");
	const pointers: Pointer[] = [];
	let kindsNamed: string[] = [];
	const isPublic = publicDetailMatcher(publicDetails);
	const { findings } = await inspectPdf(bytes, {
		publicDetails,
		onPage: (page, pages) => progress(`Inspecting ${shown}, page ${page} of ${pages}`),
		onText: (text, page) => {
			// Line breaks are replaced by spaces, because a name or address may continue on the next line.
			const flowing = text.replaceAll(/\s+/g, " ");
			if (page === 1) kindsNamed = kindNames.filter((name) => flowing.slice(0, TITLE_LENGTH).toLowerCase().includes(name.toLowerCase()));
			for (const { rule, message, remedy, start, end } of identifyingIn(flowing, allowList, page === undefined)) {
				const words = flowing.slice(start, end);
				if (!isPublic(words)) pointers.push({ rule, ...(page !== undefined && { page }), words: firstCharacters(words), message, remedy });
			}
		},
	});
	return { disclosures: findings.flatMap(disclosure), pointers, kindsNamed };
}

/**
 * Converts a finding for `npm run check` and the build. Advice that editors need not follow is dropped. Only `npm run inspect`
 * prints this advice.
 */
function disclosure({ rule, severity, page, message, remedy }: Finding): Disclosure[] {
	if (severity === "advice" && !ACCESSIBILITY_RULES.has(rule)) return [];
	return [{ rule, severity: severity === "error" ? "error" : "warning", ...(page !== undefined && { page }), message, remedy }];
}
