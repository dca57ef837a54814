/**
 * Netlify keeps every deploy reachable at its own permanent address, with everything that was public on its day, and never
 * deletes the newest deploy of a branch by itself.
 */
import type { Deploy, NetlifySite } from "./netlify-api.ts";

/**
 * The finished deploys made before the published one, previews of open pull requests included (the next push makes a new
 * preview): each may contain reports that have expired since. Never included: the published deploy, the newest deploy of the
 * production branch, and deploys that are not finished or never held files.
 * @returns the oldest first; none where no deploy is published
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
