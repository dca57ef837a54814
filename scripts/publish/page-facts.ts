/**
 * What the search knows about a page besides its text, in the form that Pagefind takes: values to filter by, values that a
 * result shows, and values to sort by. The layout writes them into the page; the index gives them to the pages of its
 * document too.
 */
export type PageFacts = { filters: Record<string, string[]>; meta: Record<string, string>; sort: Record<string, string> };
