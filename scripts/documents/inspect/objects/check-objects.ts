import { type Finding, finding } from "../finding.ts";
import { publicDetailMatcher } from "../public-details.ts";
import { readFile } from "../raw/read-objects.ts";
import { walk } from "../raw/walk-objects.ts";
import { accessibility } from "./accessibility.ts";
import { actions, attachments, localPaths } from "./active-content.ts";
import { annotations } from "./annotations.ts";
import { forms } from "./forms.ts";
import { imageMetadata, layers, leftovers, privateData, thumbnails, unreadablePages } from "./leftovers.ts";
import { metadata } from "./metadata.ts";
import type { ObjectCheck } from "./object-check.ts";
import { replacements } from "./replacement-text.ts";

const CHECKS: readonly ObjectCheck[] = [
	annotations,
	forms,
	actions,
	localPaths,
	attachments,
	metadata,
	thumbnails,
	privateData,
	layers,
	leftovers,
	imageMetadata,
	replacements,
	unreadablePages,
	accessibility,
];

/**
 * Runs all checks of a file's objects.
 * @param textOfPage the text of each page, as pdf.js reads it
 * @param publicDetails what the site itself publishes about the document
 */
export function checkObjects(bytes: Uint8Array, textOfPage: readonly string[], publicDetails: readonly string[] = []): Finding[] {
	const file = readFile(bytes);
	if (file.trailer.has("Encrypt"))
		return [
			finding(
				"encrypted",
				"The file is encrypted (it has restrictions): only its pages could be inspected, and screen readers may not be able to read it",
			),
		];
	const input = { file, walk: walk(file), textOfPage, isPublic: publicDetailMatcher(publicDetails) };
	return distinct(CHECKS.flatMap((check) => check(input)));
}

/** Without duplicates: a hundred links of one kind on a page are one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
	return [...new Map(findings.map((one) => [JSON.stringify([one.rule, one.page, one.rectangle, one.message]), one])).values()];
}
