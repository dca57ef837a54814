/** What `npm run new` can be told without being asked. */
import { AS_OF, DATA, type Option } from "./run-command.ts";

/** The options of `npm run new`; each answers a question that would be asked without it. */
export const NEW_OPTIONS = {
	record: { positional: true, optional: true, placeholder: "RECORD", help: "review, report or briefing" },
	reference: { placeholder: "TEXT", help: "of a review, such as SCR 031" },
	kind: { placeholder: "KIND", help: "of a review or a report, such as overview-report" },
	status: { placeholder: "STATUS", help: "of a review: published or publication-delayed" },
	review: { placeholder: "NAME", help: "to which a report or a briefing belongs, such as scr-028" },
	publisher: { placeholder: "ID", help: "of a report: board, or one of the vocabulary" },
	title: { placeholder: "TEXT", help: "of a report or a briefing" },
	file: { placeholder: "PATH", help: "of a report: the PDF, which is copied" },
	url: { placeholder: "ADDRESS", help: "of a report: where its publisher holds it" },
	"on-request": { placeholder: "WHOM", help: "of a report that is not held: board or publisher" },
	"document-date": { placeholder: "DATE", help: "of a report: the date printed on it" },
	published: { placeholder: "DATE", help: "when it was first on this site" },
	"sign-off": { placeholder: "ROLES", help: "of a report: who has looked at the PDF today, two roles with a ; between them" },
	name: { placeholder: "NAME", help: "the file's name without .yaml; without it, one that fits" },
	data: DATA,
	"as-of": AS_OF,
} as const satisfies Record<string, Option>;
