import { stringify } from "csv-stringify/sync";
import { DATA_FIELDS } from "../../scripts/publish/open-data-schema.ts";
import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";
import { rowsOf } from "./open-data.ts";

/**
 * Writes the open data as CSV (RFC 4180). A spreadsheet would treat a cell that starts with `=`, `+`, `-`, `@` or a tab as a
 * formula and run it. Each of these cells is therefore given a leading apostrophe, as OWASP advises.
 */
export default onePage("/data/catalogue.csv", ({ catalogue }) => {
	const rows = rowsOf(catalogue).map((row) => ({ ...row, themes: row.themes.join("; "), audiences: row.audiences.join("; ") }));
	const columns = DATA_FIELDS.map(({ name }) => name);
	return trusted(stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: "windows" }));
});
