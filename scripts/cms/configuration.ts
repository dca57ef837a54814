import { LARGEST_DOCUMENT } from "../documents/read-documents.ts";
import { jsonSchemas } from "../records/json-schema.ts";
import type { Records } from "../records/records.ts";
import { SLUG_PATTERN } from "../records/slugs.ts";
import { type Field, fieldsOf, type JsonSchema } from "./widgets.ts";

/** The place where the editor saves records: a repository on GitHub, or the files on this computer. */
type Target = { repository: string; branch: string } | "this computer";

/** A record's file name identifies the record and becomes part of the address of its page. */
const SLUG = { pattern: [`^${SLUG_PATTERN}$`, "Use lower-case letters, digits and hyphens, such as scr-028."] };

/**
 * Each of these kinds of records has a folder of its own. `slug` sets how the editor names new files. `npm run check` applies
 * further rules.
 */
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
			hint: "The file’s name. For a report that will be removed, use only its review and kind, such as scr-028-overview-report.",
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

const SINGLE = { board: "The Board", vocabulary: "Vocabulary", wording: "Wording", "how-we-learn": "How we learn" } as const;

/**
 * Generates the configuration of Sveltia CMS from the schemas with which `npm run check` validates records.
 * @param records the current records, whose identifiers the editor offers as choices. If undefined, the editor accepts any
 * identifier
 * @param path the data folder's path in the repository. When the editor runs locally, the folder is always addressed as `data`,
 * whatever its real name
 */
export function configuration(records: Records | undefined, target: Target, path = "data"): Record<string, unknown> {
	const schemas = new Map([...jsonSchemas(records)].map(([file, text]) => [file, JSON.parse(text) as JsonSchema]));
	const fields = (schema: string) => fieldsOf(schemas.get(`${schema}.json`) ?? {}).map((field) => withChoice(field, path));
	const editor = { preview: false };
	return {
		app_title: "Case review records",
		backend: backendFor(target),
		media_folder: `${path}/documents`,
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
			folder: `${path}/${schema}s`,
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
			file: `${path}/${schema}.yaml`,
			format: "yaml",
			fields: fields(schema),
		})),
	};
}

/**
 * Returns the settings for the place where the editor saves. Sveltia CMS requires a sign-in host even for local files. Gitea is
 * named here, because it is the only supported host that may be on this computer. No Gitea server actually runs there.
 */
function backendFor(target: Target) {
	if (target === "this computer")
		return { name: "gitea", repo: "this-computer/records", base_url: "https://localhost", app_id: "none", auth_methods: ["oauth"] };
	return { name: "github", repo: target.repository, branch: target.branch };
}

/**
 * Replaces the fields for the review and the PDF, because the editor has better widgets for them than a schema can describe. It
 * also adds to the hint of `removed` that the editor cannot save an empty group.
 */
function withChoice(field: Field, path: string): Field {
	const { name, label, required, hint = "" } = field;
	if (name === "review") {
		const reviews = { collection: "reviews", value_field: "{{slug}}", display_fields: ["reference"], search_fields: ["reference"] };
		return { name, label, required, hint, widget: "relation", ...reviews };
	}
	if (name === "file") {
		// A record stores the PDF's file name without a folder, so `public_folder` is empty.
		const folders = { media_folder: `/${path}/documents`, public_folder: "" };
		const naming = `${hint}. Give the PDF the record’s name before you choose it.`;
		return { name, label, required, hint: naming, widget: "file", accept: ".pdf", choose_url: false, ...folders };
	}
	if (name === "removed") {
		// Sveltia CMS does not save an optional group without values, because `omit_empty_optional_fields` is set.
		const limit =
			"This editor does not save the group if the day is empty. If the day is not known, write removed: {} into the file itself.";
		return { ...field, hint: `${hint}. ${limit}` };
	}
	return field;
}
