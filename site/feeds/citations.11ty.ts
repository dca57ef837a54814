import { contentOf } from "../citation/files.ts";
import { trusted } from "../components/html.ts";
import { listPages } from "../site-data.ts";

/** The citation of each record in each format, beside its page. Those of a report go when it goes. */
export default listPages("citations", ({ item }) => trusted(contentOf(item)));
