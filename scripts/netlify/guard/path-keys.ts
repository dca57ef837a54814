/** Reduces all spellings of an address’s path to one key, so that an unusual spelling cannot bypass the guard. */

/** Matches the paths of reports, documents and search fragments. Only these can expire by a retention rule. */
const GUARDED = /^\/(reports|documents|pagefind(\/[^/]+)?\/fragment)\//;

/**
 * The key of a path: percent-decoded and in lower case, with single slashes and none at the end, and without dot segments or
 * `index.html`. A spelling that a server accepted but this function did not would bypass the guard, so this function accepts at least
 * as many spellings as any server. Giving two different paths the same key does no harm here. Never throws.
 */
export function pathKey(pathname: string): string {
	const steps: string[] = [];
	for (const step of decoded(decoded(pathname)).toLowerCase().split(/[/\\]/)) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	if (/^index(\.html?)?$/.test(steps.at(-1) ?? "")) steps.pop();
	return `/${steps.join("/")}`.replace(/\.html?$/, "");
}

export function isGuarded(key: string): boolean {
	return GUARDED.test(key);
}

/** Decodes percent-encoded ASCII (RFC 3986, section 2.1). The list contains only ASCII, so other characters can stay encoded. */
function decoded(text: string): string {
	return text.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
