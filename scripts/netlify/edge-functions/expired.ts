/**
 * An edge function, run before any cache: a report past its last public day is not served, even if nothing was built since.
 * With `onError: "fail"`, Netlify responds with an error instead of the file if the function cannot run (docs.netlify.com, Edge
 * Functions, declarations). The list comes from the same build as the files, so each deploy guards itself.
 */
import guard from "../../../_site/guard.json" with { type: "json" };
import { goneResponse } from "../guard/gone-response.ts";

export default (request: Request): Response | undefined => goneResponse(request, guard, new Date());

export const config = { path: ["/reports/*", "/documents/*", "/pagefind/fragment/*", "/pagefind/*/fragment/*"], onError: "fail" };
