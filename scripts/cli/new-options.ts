import { AS_OF, DATA, type Option } from "./run-command.ts";

/** The options of `npm run new`. Most of the options answer a question that the command would otherwise ask. */
export const NEW_OPTIONS = {
	record: { positional: true, optional: true, placeholder: "RECORD", help: "review, report or briefing" },
	reference: { placeholder: "TEXT", help: "for a review: its reference, such as SCR 031" },
	kind: { placeholder: "KIND", help: "for a review or a report: its kind, such as overview-report" },
	status: { placeholder: "STATUS", help: "for a review: published or publication-delayed" },
	review: { placeholder: "NAME", help: "for a report or a briefing: the review it belongs to, such as scr-028" },
	publisher: { placeholder: "ID", help: "for a report: board, or the id of a publisher in vocabulary.yaml" },
	title: { placeholder: "TEXT", help: "for a report or a briefing: its title" },
	file: { placeholder: "PATH", help: "for a report: the PDF, which is copied into the data folder" },
	url: { placeholder: "ADDRESS", help: "for a report: its address on the publisher’s website" },
	"on-request": { placeholder: "WHOM", help: "for a report without --file and --url: who gives it out, board or publisher" },
	"document-date": { placeholder: "DATE", help: "for a report: the date printed on it" },
	published: { placeholder: "DATE", help: "the day it was first on this site" },
	"sign-off": { placeholder: "ROLES", help: "for a report: the two roles that checked the PDF today, separated by ;" },
	name: { placeholder: "NAME", help: "the file’s name without .yaml; without it, a name made from the other answers" },
	data: DATA,
	"as-of": AS_OF,
} as const satisfies Record<string, Option>;
