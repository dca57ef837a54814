/** A path key is the one spelling that all ways of writing an address’s path share. */

/** The paths of reports, documents and search fragments: only these can expire. */
const GUARDED = /^\/(reports|documents|pagefind(\/[^/]+)?\/fragment)\//;

/**
 * The key of a path: percent-decoded, lower case, single slashes and none at the end, no dot segments, no `index.html`. If a
 * server accepted more spellings than this, the others would bypass the guard. So this accepts as many as any server: giving two
 * different paths the same key does no harm here. Never throws.
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

/** Decodes percent-encoded ASCII (RFC 3986, section 2.1). The list holds nothing but ASCII, so other encodings can stay. */
function decoded(text: string): string {
	return text.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
