/**
 * A page's search metadata, in the form that Pagefind expects. It contains values to filter by, values to show with a search
 * result, and values to sort by. The layout template writes the metadata into the page. If the page is about a PDF, the indexer
 * also attaches the metadata to the pages of the PDF.
 */
export type PageFacts = { filters: Record<string, string[]>; meta: Record<string, string>; sort: Record<string, string> };
