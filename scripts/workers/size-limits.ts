/**
 * The sizes above which a board counts as large, and the sizes of batches. For a small board, setting up threads and caches
 * takes more time than it saves. The measurements are in docs/performance.md.
 */

/**
 * A data folder with more files than this is parsed on several threads, and the parsed files are cached. Fewer files are parsed
 * in the time it takes to start a thread.
 */
export const SOURCE_FILES_ON_ONE_THREAD = 1500;

/** The number of source files in a batch, which is small enough that all threads finish at about the same time. */
export const SOURCE_FILES_PER_BATCH = 250;

/** Rendered pages are cached only if there are more record and list pages than this. Rendering fewer takes only seconds. */
export const PAGES_WITHOUT_CACHE = 5000;

/** The number of pages in a batch. Eleventy holds all pages of a batch in memory until the whole batch is rendered. */
export const PAGES_PER_BATCH = 500;

/**
 * The maximum number of pages in one part of the search index. Pagefind needs nearly 0.5 MB for a page of 1,300 words, and a
 * part should fit in 2 GiB.
 */
export const PAGES_PER_INDEX_PART = 4000;

/**
 * A site with more files than this is large. For a large site, the scans by the leak gate are cached, and another process
 * deletes the previous output.
 */
export const OUTPUT_FILES_OF_SMALL_SITE = 5000;

/** The number of output files in a batch for the leak gate, which scans a few thousand files a second. */
export const OUTPUT_FILES_PER_BATCH = 2000;
