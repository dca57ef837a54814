/** Walks through a file's objects from its root, and says what is used, and on which page. */
import { dictionaryOf, isNamed, type RawFile } from "./read-objects.ts";
import { type Dictionary, Reference, Stream, type Value } from "./values.ts";

/** A dictionary (or a stream with its own) of the file, with the page that it belongs to, if it belongs to one. */
export type Item = { dictionary: Dictionary; stream?: Stream; page?: number };

/** What was met on a walk from the root of a file. */
export type Walk = {
	/** Every dictionary that can be reached from the root, each once. */
	items: Item[];
	/** The numbers of the objects reached. */
	reached: ReadonlySet<number>;
	/** The pages in their order. */
	pages: readonly Dictionary[];
};

/** What leads from a part of a page up to the document, and so to all others. */
const UPWARDS = new Set(["Parent", "P"]);

/** What a value refers to, through as many references as a file may honestly need; the value itself if it is no reference. */
export function resolve({ objects }: RawFile, value: Value | undefined): Value | undefined {
	let resolved = value;
	for (let steps = 0; resolved instanceof Reference && steps < 20; steps++) resolved = objects.get(resolved.number);
	return resolved;
}

/** What a dictionary has under a name, itself and not a reference to it. */
export function lookUp(file: RawFile, dictionary: Dictionary | undefined, ...names: string[]): Value | undefined {
	let value: Value | undefined = dictionary;
	for (const name of names) value = resolve(file, dictionaryOf(value)?.get(name));
	return value;
}

/** Walks first through the pages, so that what they hold is known by its page, then through the rest. */
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
			items.push({ dictionary, ...(value instanceof Stream ? { stream: value } : {}), ...(page === undefined ? {} : { page }) });
			for (const [key, inner] of dictionary) (page !== undefined && UPWARDS.has(key) ? later : waiting).push(inner);
		}
	};
	pages.forEach((page, index) => {
		visit(page, index + 1);
	});
	for (const start of [file.trailer, ...later]) visit(start, undefined);
	return { items, reached, pages };
}

/** Says whether a value is a page, or a template of one. */
export function isPage(value: Value | undefined): boolean {
	const dictionary = dictionaryOf(value);
	return dictionary !== undefined && (isNamed(dictionary.get("Type"), "Page") || isNamed(dictionary.get("Type"), "Template"));
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
