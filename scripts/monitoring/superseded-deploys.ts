/**
 * Which deploys are superseded. Netlify keeps every deploy reachable under an address of its own, with all that was
 * public on its day, and never deletes the newest of a branch by itself. Pure.
 */
import type { Deploy, NetlifySite } from "./netlify-api.ts";

/**
 * Every finished deploy that was made before the published one: each may hold what has expired since, previews of open
 * changes too (the next push makes another). Kept in any case: the published deploy, the newest of the production
 * branch, and what is not finished or never held any files.
 * @returns the oldest first; nothing where no deploy is published, since then nothing was superseded by it
 */
export function superseded(deploys: readonly Deploy[], { published_deploy: published, build_settings: settings }: NetlifySite): Deploy[] {
	if (!published) return [];
	const finished = deploys.filter(({ state }) => state === "ready").toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
	const newest = finished.findLast(
		({ context, branch }) => context === "production" && (settings?.repo_branch === undefined || branch === settings.repo_branch),
	);
	return finished.filter(
		({ id, created_at: made }) => id !== published.id && id !== newest?.id && Date.parse(made) < Date.parse(published.created_at),
	);
}
