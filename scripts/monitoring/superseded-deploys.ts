/**
 * Finds old deploys to delete. Netlify keeps every deploy reachable at a permanent address, including reports that have since
 * been removed. Netlify never automatically deletes the newest deploy of a branch.
 */
import type { Deploy, NetlifySite } from "./netlify-api.ts";

/**
 * Returns the finished deploys made before the published deploy. Each of them may contain reports that have expired since.
 * Previews of open pull requests are included, because the next push makes a new preview. The published deploy and the newest
 * deploy of the production branch are never included. Deploys that are unfinished or never contained any files are not included
 * either.
 * @returns the superseded deploys, oldest first. The list is empty if no deploy is published
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
