/** A page on this site, and the text for links to it. */
export type Link = { title: string; address: string };
