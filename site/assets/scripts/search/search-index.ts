/** The search index, asked one thing at a time and each only once. */
import type { Pagefind, Result } from "./pagefind.ts";

/** The search index; it asks Pagefind each thing once. */
export class Index {
	readonly #pagefind: Pagefind;
	readonly #answers = new Map<string, Promise<Result[]>>();
	readonly #ids = new Map<string, Promise<Set<string>>>();

	constructor(pagefind: Pagefind) {
		this.#pagefind = pagefind;
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
		return this.#once(`${filter}=${value}`, { filters: { [filter]: [value] } });
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
	byDay(): Promise<Result[]> {
		return this.#once("by day", { sort: { day: "desc" } });
	}

	/** Every page, and every page of a document. */
	everything(): Promise<Result[]> {
		return this.#once("everything", {});
	}

	/** Every value of every filter. */
	values(): ReturnType<Pagefind["filters"]> {
		return this.#pagefind.filters();
	}

	#ask(question: string): Promise<Result[]> {
		return this.#remember(`? ${question}`, () => this.#pagefind.search(question));
	}

	#once(name: string, options: Parameters<Pagefind["search"]>[1]): Promise<Result[]> {
		return this.#remember(name, () => this.#pagefind.search(null, options));
	}

	#remember(name: string, ask: () => ReturnType<Pagefind["search"]>): Promise<Result[]> {
		const answer = this.#answers.get(name) ?? ask().then(({ results }) => results);
		this.#answers.set(name, answer);
		answer.catch(() => this.#answers.delete(name));
		return answer;
	}
}
