/** What inspections found, remembered between runs: to inspect takes about a second for eight pages. It holds no more of a document's words than a message shows. */
import path from "node:path";
import { MEMORIES, type Memory, memoryIn } from "../cache/cache.ts";
import type { Inspected } from "../records/document-file.ts";

/** Where it is, in the folder that the command is called in. */
export const MEMORY: string = path.join(MEMORIES, "inspections");

/** This code, the patterns, and the libraries. */
const DEPENDS_ON = ["scripts/documents", "scripts/records/anonymity", "package-lock.json"];

/** Opens the memory of inspections in a folder. Never fails. */
export function inspectionsIn(folder: string): Promise<Memory<Inspected>> {
	return memoryIn(folder, DEPENDS_ON);
}
