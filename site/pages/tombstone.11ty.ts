import { tombstone } from "../layouts/tombstone.ts";
import { pageForEach } from "../site-data.ts";

/** A note at the address of each removed report. */
export default pageForEach("removed", (data) => tombstone(data, data.item));
