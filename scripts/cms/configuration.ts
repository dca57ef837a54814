/** The web editor's configuration, made from the same schemas by which `npm run check` judges what it writes. */

import { LARGEST_DOCUMENT } from "../documents/read-documents.ts";
import { jsonSchemas } from "../records/json-schema.ts";
import type { Records } from "../records/records.ts";
import { type Field, fieldsOf, type JsonSchema } from "./widgets.ts";

/** Where the editor's changes go: into a repository on GitHub, or straight into the files of this computer. */
export type Target = { repository: string; branch: string } | "this computer";

/** The names of the files are the records' identities and part of their addresses. */
const SLUG = { pattern: ["^[a-z0-9]+(-[a-z0-9]+)*$", "Use lower-case letters, digits and hyphens, such as scr-028."] };

/** Each kind of record that has a folder, with how a new one's file is named; the rules of `npm run check` say the rest. */
const COLLECTIONS = [
	{ schema: "review", label: "Reviews", identifier: "reference", slug: { template: "{{reference}}", editable: false } },
	{
		schema: "report",
		label: "Reports",
		identifier: "title",
		slug: {
			template: "{{title}}",
			editable: ["create"],
			...SLUG,
			hint: "The file’s name. A report that is removed after a time is named by its review and kind alone, such as scr-028-overview-report.",
		},
	},
	{
		schema: "briefing",
		label: "Learning documents",
		identifier: "title",
		slug: {
			template: "learning-document-{{review}}",
			editable: ["create"],
			...SLUG,
			hint: "The file’s name, such as learning-document-scr-028.",
		},
	},
] as const;

/** Files of which there is one. */
const SINGLE = { board: "The Board", vocabulary: "Vocabulary", wording: "Wording", "how-we-learn": "How we learn" } as const;

/** The data folder's place as the editor sees it, whatever its name on this computer. */
const DATA_PLACE = "data";

/**
 * The configuration of Sveltia CMS for a data folder.
 * @param records its records; without them, identifiers are free text
 * @param target where changes go
 * @param place the data folder's path in the repository
 */
export function configuration(records: Records | undefined, target: Target, place = DATA_PLACE): Record<string, unknown> {
	const schemas = new Map([...jsonSchemas(records)].map(([file, text]) => [file, JSON.parse(text) as JsonSchema]));
	const fields = (schema: string) => fieldsOf(schemas.get(`${schema}.json`) ?? {}).map((field) => withChoice(field, place));
	const editor = { preview: false };
	return {
		app_title: "Case review records",
		backend: backendFor(target),
		media_folder: `${place}/documents`,
		public_folder: "/documents",
		media_libraries: { default: { config: { max_file_size: LARGEST_DOCUMENT, slugify_filename: true } }, stock_assets: { providers: [] } },
		show_preview_links: false,
		editor,
		slug: { encoding: "ascii", clean_accents: true, maxlength: 80 },
		output: { omit_empty_optional_fields: true, yaml: { indent_size: 2 } },
		collections: COLLECTIONS.map(({ schema, label, identifier, slug }) => ({
			name: `${schema}s`,
			label,
			label_singular: label.slice(0, -1),
			folder: `${place}/${schema}s`,
			extension: "yaml",
			format: "yaml",
			create: true,
			identifier_field: identifier,
			summary: `{{${identifier}}}`,
			slug,
			editor,
			fields: fields(schema),
		})),
		singletons: Object.entries(SINGLE).map(([schema, label]) => ({
			name: schema,
			label,
			file: `${place}/${schema}.yaml`,
			format: "yaml",
			fields: fields(schema),
		})),
	};
}

/** The editor wants a host to sign in at, for local files too. Of those it knows, this one can be on this computer: nobody is there. */
function backendFor(target: Target) {
	if (target === "this computer")
		return { name: "gitea", repo: "this-computer/records", base_url: "https://localhost", app_id: "none", auth_methods: ["oauth"] };
	return { name: "github", repo: target.repository, branch: target.branch };
}

/** What the editor knows better than a schema: the reviews, as they are at the moment, and the PDFs. */
function withChoice(field: Field, place: string): Field {
	const { name, label, required, hint = "" } = field;
	if (name === "review") {
		const reviews = { collection: "reviews", value_field: "{{slug}}", display_fields: ["reference"], search_fields: ["reference"] };
		return { name, label, required, hint, widget: "relation", ...reviews };
	}
	if (name === "file") {
		// The record says the bare name.
		const folders = { media_folder: `/${place}/documents`, public_folder: "" };
		const naming = `${hint}. Give the PDF the record’s name before you choose it.`;
		return { name, label, required, hint: naming, widget: "file", accept: ".pdf", choose_url: false, ...folders };
	}
	return field;
}
