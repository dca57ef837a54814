/**
 * The same check for every other spelling of an address. Netlify serves `/REPORTS/…` as `/reports/…` (observed in
 * github.com/mdn/yari/issues/35), but does not document whether path patterns match before or after that. With
 * `onError: "bypass"`, since the pages that say whom to call must not depend on this function.
 */
import guard from "../../../_site/guard.json" with { type: "json" };
import { goneResponse } from "../guard/gone-response.ts";
import { config as expired } from "./expired.ts";

export default (request: Request): Response | undefined => goneResponse(request, guard, new Date());

export const config = { path: "/*", excludedPath: expired.path, onError: "bypass" };
