/** The script of every page: GOV.UK's behaviour for the components that need it. Pages work without it. */
import { createAll, ExitThisPage, ServiceNavigation, SkipLink } from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ExitThisPage);
createAll(ServiceNavigation);
createAll(SkipLink);
