/** The script on every page. It adds GOV.UK's behaviour to the components that need it. Pages also work without the script. */
import { createAll, ExitThisPage, ServiceNavigation, SkipLink } from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ExitThisPage);
createAll(ServiceNavigation);
createAll(SkipLink);
