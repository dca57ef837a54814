/** One spelling for every way in which the path of an address can be written. */

/** What of a site can end on a day: everything else is none of the guard's business. */
const GUARDED = /^\/(reports|documents|pagefind(\/[^/]+)?\/fragment)\//;

/**
 * A path as the list of the guard writes it: escapes undone, lower case, one slash between steps and none at the end,
 * no dots, no `index.html`. A server that is laxer than this with what a path may mean would be a way around the guard,
 * so this is as lax as any: to take two paths for one costs nothing here. Never throws.
 */
export function keyOf(pathname: string): string {
	const steps: string[] = [];
	for (const step of unescaped(unescaped(pathname)).toLowerCase().split(/[/\\]/)) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	if (/^index(\.html?)?$/.test(steps.at(-1) ?? "")) steps.pop();
	return `/${steps.join("/")}`.replace(/\.html?$/, "");
}

/** Whether something may be at a path whose time can be over. */
export function isGuarded(key: string): boolean {
	return GUARDED.test(key);
}

/** Undoes the escapes of ASCII, which is all that the list holds (RFC 3986, section 2.1); others can stay as they are. */
function unescaped(text: string): string {
	return text.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
