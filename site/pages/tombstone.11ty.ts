import { tombstone } from "../layouts/tombstone.ts";
import { pageForEach } from "../site-data.ts";

export default pageForEach("removed", (data) => tombstone(data, data.item));
