/** Everything that is looked for in the file as it is written. */
import { type Finding, finding } from "../finding.ts";
import { saidIn } from "../public-details.ts";
import { readFile } from "../raw/read-objects.ts";
import { walk } from "../raw/walk-objects.ts";
import { readers } from "./accessibility.ts";
import { actions, attachments, localPaths } from "./active-content.ts";
import { annotations } from "./annotations.ts";
import { forms } from "./forms.ts";
import { broken, layers, leftovers, pictures, privateData, thumbnails } from "./leftovers.ts";
import { metadata } from "./metadata.ts";
import type { Look } from "./object-check.ts";
import { replacements } from "./replacement-text.ts";

const LOOKS: readonly Look[] = [
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
	pictures,
	replacements,
	broken,
	readers,
];

/**
 * Looks at the file as it is written.
 * @param textOfPage the text of each page
 * @param said what is said of the document in public
 */
export function lookAtFile(bytes: Uint8Array, textOfPage: readonly string[], said: readonly string[] = []): Finding[] {
	const file = readFile(bytes);
	if (file.trailer.has("Encrypt"))
		return [
			finding(
				"encrypted",
				"The file is encrypted (it has restrictions): only what its pages show could be inspected, and readers’ software may be kept from it",
			),
		];
	const written = { file, walk: walk(file), textOfPage, isSaid: saidIn(said) };
	return distinct(LOOKS.flatMap((look) => look(written)));
}

/** A hundred links of the same kind on a page are one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
	return [...new Map(findings.map((one) => [JSON.stringify([one.rule, one.page, one.rectangle, one.message]), one])).values()];
}
