import type { ExternalLink } from "../../scripts/records/external-links.ts";

export function externalLink(url: string): ExternalLink {
	return { url, places: [{ file: "data/reports/x.yaml", line: 3, column: 6, path: "url" }] };
}
