/** Where a report can be asked for. An address outlives its report (decision 3), so these forms matter longer than it does. */

/** Every form of the address of a report's page: Netlify serves the same page at each. */
export function formsOfPage(address: string): string[] {
	return [address.replace(/\/$/, ""), address, `${address}index.html`];
}

/** The address of the document of the report whose page is at an address: the same name, in another folder. */
export function documentOf(address: string): string {
	return address.replace(/^\/reports\/(.*)\/$/, "/documents/$1.pdf");
}
