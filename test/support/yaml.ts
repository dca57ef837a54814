import { parseYaml } from "../../scripts/records/yaml/parse.ts";
import type { Source } from "../../scripts/records/yaml/positions.ts";
import { formatLines } from "./records.ts";

export type Content = string | Uint8Array;

export const CHECK_SIGNS =
	"Check the spaces at the start of the line and of the line above it, the colon after each field name, and that any text with a colon has quotes.";
export const twice = (name: string) => `[yaml] The field ‘${name}’ is here twice. Keep one of the two and delete the other.`;

function read(content: Content) {
	return parseYaml({ path: "data/a.yaml", bytes: typeof content === "string" ? new TextEncoder().encode(content) : content });
}

/** Parses the content of a file. Returns all YAML problems, one line for each. */
export function problemsIn(content: Content): string[] {
	const result = read(content);
	return Array.isArray(result) ? formatLines(result) : [];
}

/** Returns the code frame of the first problem: the quoted line, and a line with a caret under the problem. */
export function frameOf(content: Content): string[] {
	const result = read(content);
	return Array.isArray(result) ? (result[0]?.frame?.split("\n") ?? []) : [];
}

/**
 * Parses the content of a file.
 * @throws if it is not valid YAML, so that the test fails
 */
export function sourceOf(content: Content): Source {
	const result = read(content);
	if (Array.isArray(result)) throw new Error(formatLines(result).join("\n"));
	return result;
}
