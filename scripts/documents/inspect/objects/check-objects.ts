import { type Finding, finding } from "../finding.ts";
import { publicDetailMatcher } from "../public-details.ts";
import { readFile } from "../raw/read-objects.ts";
import { walk } from "../raw/walk-objects.ts";
import { ACTIVE_CONTENT } from "./active-content.ts";
import { annotations } from "./annotations.ts";
import { forms } from "./forms.ts";
import { LEFTOVERS } from "./leftovers.ts";
import { metadata } from "./metadata.ts";
import type { ObjectCheck } from "./object-check.ts";
import { replacements } from "./replacement-text.ts";

const CHECKS: readonly ObjectCheck[] = [annotations, forms, ...ACTIVE_CONTENT, metadata, ...LEFTOVERS, replacements];

/**
 * Runs every check on the objects in a file. If the file is encrypted, the only finding is that it is encrypted.
 * @param textOfPage the text of each page, as read by pdf.js
 * @param publicDetails what the site itself publishes about the document
 */
export function checkObjects(bytes: Uint8Array, textOfPage: readonly string[], publicDetails: readonly string[] = []): Finding[] {
	const file = readFile(bytes);
	if (file.trailer.has("Encrypt")) return [finding("encrypted", RESTRICTED)];
	const input = { file, walk: walk(file), textOfPage, isPublic: publicDetailMatcher(publicDetails) };
	// Identical findings are reported only once, because a page may have a hundred links of the same kind.
	return [...new Map(CHECKS.flatMap((check) => check(input)).map((one) => [JSON.stringify(one), one])).values()];
}

const RESTRICTED =
	"The file is encrypted (it has restrictions): only its pages could be inspected, and screen readers may not be able to read it";
