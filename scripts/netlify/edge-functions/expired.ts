/**
 * An edge function that runs before any cache. It blocks reports whose last public day has passed, even if the site has not been
 * built since. If the function cannot run, `onError: "fail"` makes Netlify return an error instead of the file (docs.netlify.com,
 * Edge Functions, declarations). Each deploy has its own `guard.json`, written by the same build as the deploy's other files.
 */
import guard from "../../../_site/guard.json" with { type: "json" };
import { goneResponse } from "../guard/gone-response.ts";

export default (request: Request): Response | undefined => goneResponse(request, guard, new Date());

export const config = { path: ["/reports/*", "/documents/*", "/pagefind/fragment/*", "/pagefind/*/fragment/*"], onError: "fail" };
