/** The search index, asked one thing at a time and each only once. */
import type { Asked, Pagefind, Result } from "./pagefind.ts";

/** The search index; it asks Pagefind each thing once. */
export class Index {
	readonly #asked: Asked;
	readonly #answers = new Map<string, Promise<Result[]>>();
	readonly #ids = new Map<string, Promise<Set<string>>>();

	constructor(asked: Asked) {
		this.#asked = asked;
	}

	/** Fetches what is looked up for every answer, whatever was asked: which pages belong together, and which comes first of them. */
	fetchGroups(): void {
		// Nothing has this value. Who asks for others later is told if they cannot be had.
		for (const filter of ["group", "part"]) this.withValue(filter, "").catch(() => undefined);
	}

	/** Pages with a word, in any of its forms, and with longer words that begin with it; none where the word itself stands nowhere. */
	async withWord(word: string): Promise<Result[]> {
		// For a word that it does not have, Pagefind takes the beginning of it: of “cooperate”, all that begins with “co”.
		const isThere = (await this.withPhrase(word)).length > 0;
		return isThere ? this.#ask(word) : [];
	}

	/** Pages in which words stand one after another. They are all found as good as each other. */
	withPhrase(phrase: string): Promise<Result[]> {
		return this.#ask(`"${phrase}"`);
	}

	/** Pages with a value of a filter. */
	withValue(filter: string, value: string): Promise<Result[]> {
		return this.#remember(`${filter}=${value}`, async () => (await this.#asked.filters()).search(null, { filters: { [filter]: [value] } }));
	}

	/** The same, by their names alone. They are asked for at every question: of a large board, to gather them anew takes long. */
	idsWith(filter: string, value: string): Promise<Set<string>> {
		const name = `${filter}=${value}`;
		const ids = this.#ids.get(name) ?? this.withValue(filter, value).then((results) => new Set(results.map(({ id }) => id)));
		this.#ids.set(name, ids);
		ids.catch(() => this.#ids.delete(name));
		return ids;
	}

	/** The pages that have a date, the newest first. */
	async byDay(): Promise<Result[]> {
		const results = await this.#remember("by day", () => this.#asked.words.search(null, { sort: { day: "desc" } }));
		const dated = results.filter((result) => periodOf(result) !== "");
		if (dated.length === 0) return results;
		// In parts: Pagefind puts the pages of each in order, not those of all; and the first, where nothing has a date, gives all it has.
		return dated.toSorted((a, b) => periodOf(b).localeCompare(periodOf(a)));
	}

	/** Every page, and every page of a document. */
	everything(): Promise<Result[]> {
		return this.#remember("everything", () => this.#asked.words.search(null, {}));
	}

	/** Every value of every filter. */
	async values(): ReturnType<Pagefind["filters"]> {
		return (await this.#asked.filters()).filters();
	}

	#ask(question: string): Promise<Result[]> {
		return this.#remember(`? ${question}`, () => this.#asked.words.search(question));
	}

	#remember(name: string, ask: () => ReturnType<Pagefind["search"]>): Promise<Result[]> {
		const answer = this.#answers.get(name) ?? ask().then(({ results }) => results);
		this.#answers.set(name, answer);
		answer.catch(() => this.#answers.delete(name));
		return answer;
	}
}

/** The first month of the part of the index that a page is in, which its name begins with; nothing of the first part. */
function periodOf({ id }: Result): string {
	return /^[a-z]+-(\d+)_/.exec(id)?.[1] ?? "";
}
