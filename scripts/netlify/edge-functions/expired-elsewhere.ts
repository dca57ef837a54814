/**
 * Runs the check in `expired.ts` for every address that `expired.ts` does not cover, such as an unusual spelling of a report's
 * address. Netlify serves `/REPORTS/…` as `/reports/…` (observed in github.com/mdn/yari/issues/35). Netlify does not document
 * whether path patterns are matched before or after this change. If this function fails, `onError: "bypass"` makes Netlify serve
 * the page anyway, because visitors must always be able to read whom to call.
 */
import guard from "../../../_site/guard.json" with { type: "json" };
import { goneResponse } from "../guard/gone-response.ts";
import { config as expired } from "./expired.ts";

export default (request: Request): Response | undefined => goneResponse(request, guard, new Date());

export const config = { path: "/*", excludedPath: expired.path, onError: "bypass" };
