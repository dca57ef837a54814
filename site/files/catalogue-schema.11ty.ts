import { openDataJsonSchema } from "../../scripts/publish/open-data-schema.ts";
import { json } from "../components/html.ts";
import { onePage } from "../site-data.ts";
import { SCHEMA_ADDRESS } from "./open-data.ts";

export default onePage(SCHEMA_ADDRESS, ({ catalogue: { board } }) => json(openDataJsonSchema(new URL(SCHEMA_ADDRESS, board.address).href)));
