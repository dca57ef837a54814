import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";
import { openDataOf } from "./open-data.ts";

export default onePage("/data/catalogue.json", ({ catalogue }) => trusted(`${JSON.stringify(openDataOf(catalogue), undefined, "\t")}\n`));
