/**
 * The sizes above which a board counts as large, and the sizes of batches. For a small board, threads and caches take
 * longer to open than they save; docs/performance.md has the measurements.
 */

/** A data folder with more files is parsed on several threads and cached; fewer are parsed in the time a thread takes to start. */
export const SOURCE_FILES_ON_ONE_THREAD = 1500;

/** Source files in a batch: small enough that all threads finish at about the same time. */
export const SOURCE_FILES_PER_BATCH = 250;

/** With more pages of records and lists, finished pages are cached; rendering fewer takes seconds. */
export const PAGES_WITHOUT_CACHE = 5000;

/** Pages in a batch: Eleventy holds all pages of a batch in memory until the last is rendered. */
export const PAGES_PER_BATCH = 500;

/** Pages in a part of the search index. Pagefind takes nearly 0.5 MB for a page of 1,300 words, and a part should fit in 2 GiB. */
export const PAGES_PER_INDEX_PART = 4000;

/** A site with more files is large: what the leak gate found is cached, and another process deletes the last output. */
export const OUTPUT_FILES_OF_SMALL_SITE = 5000;

/** Output files in a batch of the leak gate, which scans some thousands a second. */
export const OUTPUT_FILES_PER_BATCH = 2000;
