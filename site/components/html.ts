/** Markup with escaping built in: what is not already `Html` is text, and text cannot become markup. */

/** Markup that is safe to send. Only this file makes one of a bare string. */
export class Html {
	readonly #markup: string;
	constructor(markup: string) {
		this.#markup = markup;
	}
	toString(): string {
		return this.#markup;
	}
}

/** What a template may put into markup. Nothing is shown for `undefined`, `null` and `false`. */
export type Value = Html | string | number | false | undefined | null | readonly Value[];

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text with the five characters escaped that have a meaning in HTML and XML, in content and in quoted attributes. */
function escaped(text: string): string {
	return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? "") : text;
}

function inMarkup(value: Value): string {
	if (value === undefined || value === null || value === false) return "";
	if (typeof value === "string") return escaped(value);
	if (typeof value === "number") return String(value);
	if (value instanceof Html) return value.toString();
	let joined = "";
	for (const item of value) joined += inMarkup(item);
	return joined;
}

/** Markup of a template literal whose values are escaped unless they are `Html`. Attribute values go in double quotes. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
	let markup = parts[0] ?? "";
	for (let index = 0; index < values.length; index++) markup += inMarkup(values[index]) + (parts[index + 1] ?? "");
	return new Html(markup);
}

/** The same for XML: feeds and the sitemap. */
export const xml = html;

/** Markup that a trusted renderer made (the Markdown parser with raw HTML off, or a component's own test). */
export function trusted(markup: string): Html {
	return new Html(markup);
}

/** Attributes of an element, each with a space before it; `true` gives the bare name, `undefined` and `false` nothing. */
export function attributes(pairs: Readonly<Record<string, string | number | boolean | undefined>>): Html {
	let markup = "";
	for (const [name, value] of Object.entries(pairs)) {
		if (value === undefined || value === false) continue;
		markup += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
	}
	return new Html(markup);
}

/** Class names in one attribute value. */
export function classes(...names: ReadonlyArray<string | false | undefined>): string {
	return names.filter(Boolean).join(" ");
}
