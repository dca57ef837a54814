/** Age bands, in years. The bands are broad, because an exact age can identify a person in a small area. */
export const AGE_BANDS = ["under-1", "1-5", "6-10", "11-15", "16-17"] as const;

export type AgeBand = (typeof AGE_BANDS)[number];
