/** Where a record, and above all a report, can be asked for. An address outlives its report (decision 3), so these forms matter longer than it does. */

/** Every form of the address of a report's page: Netlify serves the same page at each. */
function formsOfPage(address: string): string[] {
	return [address.replace(/\/$/, ""), address, `${address}index.html`];
}

/** The address of the document of the report whose page is at an address: the same name, in another folder. */
export function documentOf(address: string): string {
	return address.replace(/^\/reports\/(.*)\/$/, "/documents/$1.pdf");
}

/** The files in which a record's citation stands beside its page: for reference managers, for LaTeX, for programs (CSL-JSON). */
export const CITATION_FILES = ["citation.ris", "citation.bib", "citation.json"] as const;

/** The addresses of the citation of the record whose page is at an address. */
export function citationsOf(address: string): string[] {
	return CITATION_FILES.map((file) => `${address}${file}`);
}

/** Every address at which something of a report is, its page in every form: what goes when the report goes. */
export function addressesOfReport(address: string): string[] {
	return [...formsOfPage(address), documentOf(address), ...citationsOf(address)];
}
