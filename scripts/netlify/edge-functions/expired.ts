/**
 * At Netlify's edge, before any cache: what is past its last public day is not served, even if nothing was built since.
 * `onError: "fail"`: if this cannot run at all, Netlify serves an error and not the file (docs.netlify.com, Edge
 * Functions, declarations). The list is part of the same build as the files, so each deploy guards itself.
 */
import guard from "../../../_site/guard.json" with { type: "json" };
import { answerFor } from "../guard/gone-response.ts";

/** Answers for what is over, and lets everything else pass. */
export default (request: Request): Response | undefined => answerFor(request, guard, new Date());

/** The addresses of reports. If this fails, they show an error and not the report. */
export const config = { path: ["/reports/*", "/documents/*", "/pagefind/fragment/*", "/pagefind/*/fragment/*"], onError: "fail" };
