/**
 * A page's search metadata, in the form that Pagefind expects: values to filter by, values to show with a result, and values
 * to sort by. The layout writes the metadata into the page. The indexer also attaches it to the pages of the document that
 * the page is about.
 */
export type PageFacts = { filters: Record<string, string[]>; meta: Record<string, string>; sort: Record<string, string> };
