/** Single YAML files and what is wrong with them. */

import { parseYaml } from "../../scripts/records/yaml/parse.ts";
import type { Source } from "../../scripts/records/yaml/positions.ts";
import { said } from "./records.ts";

/** A file's text, or its bytes. */
export type Content = string | Uint8Array;

/** The faults' words that several tests share. */
export const CHECK_SIGNS =
	"Check the spaces at the start of the lines, the colon after each name, and quotes around text that holds a colon.";
export const TWICE = "[yaml] the same name stands twice in one record. Keep one of the two and delete the other.";

function read(content: Content) {
	return parseYaml({ path: "data/a.yaml", bytes: typeof content === "string" ? new TextEncoder().encode(content) : content });
}

/** Everything that is wrong with a file of this content. */
export function faults(content: Content): string[] {
	const result = read(content);
	return Array.isArray(result) ? said(result) : [];
}

/** The line in which the first fault is shown, and the caret under it. */
export function frameOf(content: Content): string[] {
	const result = read(content);
	return Array.isArray(result) ? (result[0]?.frame?.split("\n") ?? []) : [];
}

/** A file that can be read. Fails the test where it cannot. */
export function sourceOf(content: Content): Source {
	const result = read(content);
	if (Array.isArray(result)) throw new Error(said(result).join("\n"));
	return result;
}
