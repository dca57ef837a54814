/** Creates report records whose text contains the word SECRET. Tests search for the word to detect leaks. */
import { SIGNED_OFF } from "./records.ts";

/** Returns a report on the review SCR 001. Every field with free text contains the word SECRET. */
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

/** Returns the same report with a PDF and sign-offs. The sign-offs contain the word SECRET, too. */
export const withFile = (kind: string, more: string) =>
	secret(kind, `file: scr-001-${kind}.pdf\n${SIGNED_OFF.replaceAll("role: ", "role: SECRET ")}${more}`);
