/**
 * The same guard for every other spelling of an address. Netlify serves `/REPORTS/…` as `/reports/…` (it was seen to,
 * github.com/mdn/yari/issues/35) but does not say whether its patterns see the address before or after. With
 * `onError: "bypass"`, since the pages that say whom to ring must not depend on this.
 */
import guard from "../../../_site/guard.json" with { type: "json" };
import { answerFor } from "../guard/gone-response.ts";
import { config as expired } from "./expired.ts";

/** Answers for what is over at any other address. */
export default (request: Request): Response | undefined => answerFor(request, guard, new Date());

/** All other addresses. If this fails, the site goes on without it. */
export const config = { path: "/*", excludedPath: expired.path, onError: "bypass" };
