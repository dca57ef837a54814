import { openDataJsonSchema } from "../../scripts/publish/open-data-schema.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";
import { SCHEMA_ADDRESS } from "./open-data.ts";

/** The JSON Schema of the open data. */
export default onePage(SCHEMA_ADDRESS, ({ catalogue: { board } }) =>
	trusted(`${JSON.stringify(openDataJsonSchema(new URL(SCHEMA_ADDRESS, board.address).href), undefined, "\t")}\n`),
);
