/** Inspects the documents of a board: what each discloses, and what in its text can point to a person. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Cache } from "../cache/cache.ts";
import { identifyingIn } from "../records/anonymity/identifying.ts";
import type { Disclosure, Inspected, Pointer } from "../records/document-file.ts";
import type { ToInspect } from "../retention/inspections.ts";
import { type Finding, FOR_READERS, firstCharacters } from "./inspect/finding.ts";
import { saidIn } from "./inspect/public-details.ts";

/**
 * Inspects each document that is not remembered.
 * @param progress told what is being looked at, at every page
 * @returns what was found, by file name
 */
export async function inspectDocuments(
	documents: readonly ToInspect[],
	memory: Cache<Inspected>,
	progress: (words: string) => void = () => {},
): Promise<Map<string, Inspected>> {
	const found = new Map<string, Inspected>();
	for (const document of documents) {
		const known = await memory.read(keyOf(document, document.sha256));
		found.set(document.name, known ?? (await inspectAnew(document, memory, progress)));
	}
	return found;
}

async function inspectAnew(document: ToInspect, memory: Cache<Inspected>, progress: (words: string) => void): Promise<Inspected> {
	const bytes = await readFile(document.path);
	const inspected = await inspect(bytes, document, progress);
	await memory.write(keyOf(document, createHash("sha256").update(bytes).digest("hex")), inspected);
	return inspected;
}

/** All that the result depends on, beside the code. */
function keyOf({ allowList, publicDetails }: ToInspect, sha256: string): string {
	return JSON.stringify([sha256, ...Object.values(allowList).map((set) => [...set].toSorted()), publicDetails]);
}

async function inspect(
	bytes: Uint8Array,
	{ path, allowList, publicDetails }: ToInspect,
	progress: (words: string) => void,
): Promise<Inspected> {
	// Boards without documents need not load the library.
	const { inspectPdf } = await import("./inspect/inspect.ts");
	const pointers: Pointer[] = [];
	const isSaid = saidIn(publicDetails);
	const { findings } = await inspectPdf(bytes, {
		said: publicDetails,
		onPage: (page, pages) => progress(`Inspecting ${path}, page ${page} of ${pages}`),
		onText: (text, page) => {
			// Lines end where the paper does.
			const flowing = text.replaceAll(/\s+/g, " ");
			for (const { rule, message, remedy, start, end } of identifyingIn(flowing, allowList, page === undefined)) {
				const words = flowing.slice(start, end);
				if (isSaid(words)) continue;
				pointers.push({ rule, ...(page !== undefined && { page }), words: firstCharacters(words), message, remedy });
			}
		},
	});
	return { disclosures: findings.flatMap(disclosure), pointers };
}

/** A finding as an editor is to know of it: advice that asks for nothing is left to `npm run inspect`. */
function disclosure({ rule, severity, page, message, remedy }: Finding): Disclosure[] {
	if (severity === "advice" && !FOR_READERS.has(rule)) return [];
	return [{ rule, severity: severity === "error" ? "error" : "warning", ...(page !== undefined && { page }), message, remedy }];
}
