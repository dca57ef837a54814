/** Sessions with the browser's debugger (the Chrome DevTools Protocol), for what Playwright lacks or does slowly. */
import type { CDPSession, Page } from "playwright-core";

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One session for each page: a script that a session adds to later documents lasts only as long as the session. */
export function debuggerOf(page: Page): Promise<CDPSession> {
	const known = sessions.get(page);
	if (known) return known;
	const session = page
		.context()
		.newCDPSession(page)
		.then(async (opened) => {
			await opened.send("Page.enable");
			return opened;
		});
	sessions.set(page, session);
	return session;
}
