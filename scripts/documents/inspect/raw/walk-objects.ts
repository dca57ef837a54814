/** Follows the references from a file's trailer to find out which objects are used, and on which page. */
import { dictionaryOf, isNamed, type RawFile } from "./read-objects.ts";
import { type Dictionary, Reference, Stream, type Value } from "./values.ts";

/** A dictionary, the stream that it belongs to (if any) and the page that uses it (if any). */
export type Item = { dictionary: Dictionary; stream?: Stream; page?: number };

export type Walk = {
	/** Every dictionary that can be reached from the trailer, without duplicates. */
	items: Item[];
	/** The numbers of the objects that can be reached from the trailer. */
	reached: ReadonlySet<number>;
	/** The pages in page-tree order. */
	pages: readonly Dictionary[];
};

/** Keys that lead from a page's objects up to the document, and from there to all other pages. */
const UPWARDS = new Set(["Parent", "P"]);

/** Follows indirect references to a value. Stops after 20 references, in case they form a cycle. */
export function resolve({ objects }: RawFile, value: Value | undefined): Value | undefined {
	let resolved = value;
	for (let steps = 0; resolved instanceof Reference && steps < 20; steps++) resolved = objects.get(resolved.number);
	return resolved;
}

/** Follows a path of keys through nested dictionaries and returns the resolved value. */
export function lookUp(file: RawFile, dictionary: Dictionary | undefined, ...names: string[]): Value | undefined {
	let value: Value | undefined = dictionary;
	for (const name of names) value = resolve(file, dictionaryOf(value)?.get(name));
	return value;
}

/**
 * Lists the objects that are in use. The pages are visited first, so that the objects that they use are assigned to them. Then
 * everything else is visited.
 */
export function walk(file: RawFile): Walk {
	const root = dictionaryOf(resolve(file, file.trailer.get("Root")));
	const pages = pagesOf(file, root);
	const seen = new Set<Value>();
	const reached = new Set<number>();
	const items: Item[] = [];
	const later: Value[] = [];
	const visit = (start: Value, page: number | undefined) => {
		const waiting: Value[] = [start];
		for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
			if (value instanceof Reference) {
				reached.add(value.number);
				value = file.objects.get(value.number);
			}
			if (value === undefined || value === null || typeof value !== "object" || seen.has(value)) continue;
			if (page !== undefined && isPage(value) && value !== pages[page - 1]) {
				later.push(value);
				continue;
			}
			seen.add(value);
			if (Array.isArray(value)) waiting.push(...value);
			const dictionary = dictionaryOf(value);
			if (!dictionary) continue;
			items.push({ dictionary, ...(value instanceof Stream && { stream: value }), ...(page !== undefined && { page }) });
			for (const [key, inner] of dictionary) (page !== undefined && UPWARDS.has(key) ? later : waiting).push(inner);
		}
	};
	for (const [index, page] of pages.entries()) visit(page, index + 1);
	for (const start of [file.trailer, ...later]) visit(start, undefined);
	return { items, reached, pages };
}

export function isPage(value: Value | undefined): boolean {
	const type = dictionaryOf(value)?.get("Type");
	return isNamed(type, "Page") || isNamed(type, "Template");
}

function pagesOf(file: RawFile, root: Dictionary | undefined): Dictionary[] {
	const seen = new Set<Value>();
	const inside = (value: Value | undefined): Dictionary[] => {
		const node = dictionaryOf(resolve(file, value));
		if (!node || seen.has(node)) return [];
		seen.add(node);
		const kids = resolve(file, node.get("Kids"));
		return Array.isArray(kids) ? kids.flatMap(inside) : [node];
	};
	return inside(root?.get("Pages"));
}
