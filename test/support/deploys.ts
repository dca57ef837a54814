import type { Deploy } from "../../scripts/monitoring/netlify-api.ts";

/**
 * Returns a deploy as in Netlify's API. By default it is finished and in production.
 * @param made the ISO date; the deploy was created at 00:20 UTC on that date
 */
export function deploy(id: string, made: string, more: Partial<Deploy> = {}): Deploy {
	return { id, state: "ready", context: "production", branch: "main", created_at: `${made}T00:20:00Z`, ...more };
}

export const PUBLISHED = deploy("published", "2026-12-01");

/** One deploy of each kind, newest first as in the API. */
export const DEPLOYS = [
	deploy("building", "2026-12-02", { state: "building" }),
	deploy("preview-of-today", "2026-12-02", { context: "deploy-preview", branch: "words" }),
	PUBLISHED,
	deploy("yesterday", "2026-11-30"),
	deploy("failed", "2026-11-29", { state: "error" }),
	deploy("old-preview", "2026-11-28", { context: "deploy-preview", branch: "words" }),
	deploy("old-branch", "2026-11-27", { context: "branch-deploy", branch: "trial" }),
];
