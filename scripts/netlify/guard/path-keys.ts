/** Reduces all spellings of a path to one key, so that an unusual spelling cannot bypass the check for expired reports. */

/** Matches the paths of reports, documents and search fragments. Only these can expire by a retention rule. */
const GUARDED = /^\/(reports|documents|pagefind(\/[^/]+)?\/fragment)\//;

/**
 * Returns the key of a path. The key is percent-decoded and in lower case. It has single slashes, and none at the end. It has no
 * dot segments and no `index.html`. A report could still be read if a server accepted a spelling that this function did not
 * recognise. The function therefore accepts at least as many spellings as any server. Two different paths may get the same key
 * without harm. The function never throws.
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

/**
 * Decodes percent-encoded ASCII (RFC 3986, section 2.1). The list of guarded paths contains only ASCII, so other characters can
 * stay encoded.
 */
function decoded(text: string): string {
	return text.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
