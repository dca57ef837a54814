/** What every page runs: GOV.UK's own behaviour for the components that have any. The pages work without it. */
import { createAll, ExitThisPage, ServiceNavigation, SkipLink } from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ExitThisPage);
createAll(ServiceNavigation);
createAll(SkipLink);
