import { trusted } from "../components/html.ts";
import { rowsOf } from "../open-data.ts";
import { onePage } from "../site-data.ts";

/** Open data: every public record. */
export default onePage("/data/catalogue.json", ({ catalogue }) => {
	const { board, asOf } = catalogue;
	const head = { publisher: board.name, ...(board.demonstration && { demonstration: board.demonstration }), asOf };
	return trusted(`${JSON.stringify({ ...head, records: rowsOf(catalogue) }, undefined, "\t")}\n`);
});
