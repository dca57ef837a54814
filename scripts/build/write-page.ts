/** Writes a page where its address says. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WrittenPage } from "./page-cache.ts";

/** Writes a page, or another file that is asked for by name. Nothing else is being done meanwhile. */
export function writePage(folder: string, address: string, content: string | Uint8Array, search?: WrittenPage["search"]): WrittenPage {
	const file = fileOf(folder, address);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
	return { address, file, ...(search && { search }) };
}

/** The file of a page in an output folder. */
export function fileOf(folder: string, address: string): string {
	return path.join(folder, address.endsWith("/") ? `${address}index.html` : address);
}
