/** HTML templates that escape their values. Only an `Html` value is inserted as markup. Every other value is inserted as text. */

/** Markup that is safe to output. Only this file turns strings into `Html`. */
export class Html {
	readonly #markup: string;
	constructor(markup: string) {
		this.#markup = markup;
	}
	toString(): string {
		return this.#markup;
	}
}

/** A value that a template accepts. `undefined`, `null` and `false` render as nothing. */
export type Value = Html | string | number | false | undefined | null | readonly Value[];

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes text for element content and quoted attributes of HTML and XML. */
function escapeText(text: string): string {
	return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? "") : text;
}

function render(value: Value): string {
	if (value === undefined || value === null || value === false) return "";
	if (typeof value === "string") return escapeText(value);
	if (typeof value === "number") return String(value);
	if (value instanceof Html) return value.toString();
	let joined = "";
	for (const item of value) joined += render(item);
	return joined;
}

/** A template tag that escapes its values unless they are `Html`. Attribute values in the template must be in double quotes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
	let markup = parts[0] ?? "";
	for (let index = 0; index < values.length; index++) markup += render(values[index]) + (parts[index + 1] ?? "");
	return new Html(markup);
}

/** The same tag under another name, for XML (feeds and the sitemap). XML needs the same escaping as HTML. */
export const xml = html;

export function json(value: unknown): Html {
	return new Html(`${JSON.stringify(value, undefined, "\t")}\n`);
}

/**
 * Marks a string as safe markup. Use it only for three purposes:
 * - output of the Markdown parser, with raw HTML switched off
 * - files that are not HTML
 * - component fixtures
 */
export function trusted(markup: string): Html {
	return new Html(markup);
}

/**
 * Renders attributes, each with a leading space. For `true`, only the attribute's name is rendered. For `undefined` and `false`,
 * the attribute is left out.
 */
export function attributes(pairs: Readonly<Record<string, string | number | boolean | undefined>>): Html {
	let markup = "";
	for (const [name, value] of Object.entries(pairs)) {
		if (value === undefined || value === false) continue;
		markup += value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
	}
	return new Html(markup);
}

export function classes(...names: ReadonlyArray<string | false | undefined>): string {
	return names.filter(Boolean).join(" ");
}
