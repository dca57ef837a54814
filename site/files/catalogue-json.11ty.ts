import { json } from "../components/html.ts";
import { onePage } from "../site-data.ts";
import { openDataOf } from "./open-data.ts";

export default onePage("/data/catalogue.json", ({ catalogue }) => json(openDataOf(catalogue)));
