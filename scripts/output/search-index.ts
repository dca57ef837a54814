/** The search index, made with Pagefind of the public pages alone. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { close, createIndex } from "pagefind";
import type { Catalogue } from "../catalogue/published.ts";
import type { WrittenPage } from "./pages.ts";
import { otherWordsFor } from "./synonyms.ts";

/** Marks a page that visitors may find; its layout sets it. */
const SEARCHABLE = "data-pagefind-body";

/**
 * Indexes pages and writes the index into `folder/pagefind`.
 * @param folder a fresh output folder: Pagefind never removes what it wrote before
 * @returns the number of pages indexed
 * @throws when Pagefind reports any error
 */
export async function buildSearchIndex(catalogue: Catalogue, pages: readonly WrittenPage[], folder: string): Promise<number> {
	try {
		const { index, errors } = await createIndex({ forceLanguage: catalogue.board.language.slice(0, 2), writePlayground: false });
		refuse(errors);
		if (!index) throw new Error("Pagefind made no index.");
		let count = 0;
		for (const { address, file } of pages.toSorted((a, b) => (a.address < b.address ? -1 : 1))) {
			if (!file.endsWith(".html")) continue;
			const content = await readFile(file, "utf8");
			if (!content.includes(SEARCHABLE)) continue;
			const added = await index.addHTMLFile({ url: address, content: withOtherWords(content, catalogue) });
			refuse(added.errors);
			count += 1;
		}
		refuse((await index.writeFiles({ outputPath: path.join(folder, "pagefind") })).errors);
		return count;
	} finally {
		await close();
	}
}

/** Pagefind knows no synonyms: the words that people use for what a page is about are added at its end, in the index alone. */
function withOtherWords(content: string, { vocabulary }: Catalogue): string {
	const words = otherWordsFor(content, vocabulary);
	if (words.length === 0) return content;
	return content.replace("</main>", `<p data-pagefind-weight="0.5">Also known as: ${words.join(", ")}.</p></main>`);
}

function refuse(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
