/** Reports whose texts can be recognised wherever they leak. */
import { SIGNED_OFF } from "./records.ts";

/** A report of SCR 001 in which every text contains the word SECRET. */
export const secret = (kind: string, more: string) => `title: SECRET title
subtitle: SECRET subtitle
kind: ${kind}
publisher: board
authors: SECRET authors
review: scr-001
reference: SECRET reference
documentDate: 2026-05-03
dateNote: SECRET note
scope: SECRET scope
summary: SECRET summary
themes: [domestic-abuse]
audiences: [managers]
${more}`;

/** The same with a document. */
export const withFile = (kind: string, more: string) =>
	secret(kind, `file: scr-001-${kind}.pdf\n${SIGNED_OFF.replaceAll("role: ", "role: SECRET ")}${more}`);
