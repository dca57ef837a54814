/** `npm run deploys`: lists, and with `--delete` deletes, deploys under whose old addresses expired reports could still be read. */
import { setTimeout } from "node:timers/promises";
import { EXIT, runCommand, UsageError } from "../cli/run-command.ts";
import { type Api, ApiError, type Deploy, deleteDeploy, getSite, listDeploys } from "../monitoring/netlify-api.ts";
import { superseded } from "../monitoring/superseded-deploys.ts";

await runCommand(
	{
		name: "deploys",
		summary: "Lists the deploys that Netlify keeps from before the published one. NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID say whose.",
		options: {
			delete: { help: "deletes them; without it nothing is changed" },
			api: { placeholder: "URL", fallback: "https://api.netlify.com", help: "where the API is" },
		},
	},
	async ({ delete: really, api: base }) => {
		const [api, siteId] = [
			{ base: safe(base), token: variable("NETLIFY_AUTH_TOKEN"), sleep: (time: number) => setTimeout(time) },
			variable("NETLIFY_SITE_ID"),
		];
		try {
			const [site, deploys] = [await getSite(api, siteId), await listDeploys(api, siteId)];
			if (!site.published_deploy) throw new ApiError("No deploy is published, so nothing was superseded by it. Publish one first.");
			const old = superseded(deploys, site);
			const left = really ? await deleteEach(api, old) : old.length;
			if (!really) process.stdout.write(old.map((deploy) => `${inText(deploy)}\n`).join(""));
			process.stderr.write(
				`${deploys.length} deploys, ${old.length} of them superseded. ${really ? `${old.length - left} deleted.` : "Nothing was deleted: that takes --delete."}\n`,
			);
			return really && left > 0 ? EXIT.input : EXIT.done;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			process.stderr.write(`${error.message}\n`);
			return EXIT.input;
		}
	},
);

/** Deletes one after the other. One that cannot be deleted does not keep the others. Returns how many are left. */
async function deleteEach(api: Api, deploys: readonly Deploy[]): Promise<number> {
	let left = 0;
	for (const deploy of deploys) {
		try {
			await deleteDeploy(api, deploy.id);
			process.stdout.write(`deleted ${inText(deploy)}\n`);
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			left += 1;
			process.stdout.write(`not deleted ${inText(deploy)}\n`);
			process.stderr.write(`${error.message}\n`);
		}
	}
	return left;
}

function inText({ id, created_at: made, context, branch, deploy_ssl_url: address }: Deploy): string {
	return [id, made, context, branch, address].filter(Boolean).join("  ");
}

function variable(name: string): string {
	const value = process.env[name];
	if (!value)
		throw new UsageError(`${name} is not set. Set it in the environment; it is not an option, so that it stays out of lists of processes.`);
	return value;
}

/** The token must not travel in the clear. */
function safe(base: string): string {
	const address = URL.parse(base);
	if (address?.protocol === "https:" || (address?.protocol === "http:" && ["localhost", "127.0.0.1"].includes(address.hostname)))
		return address.origin;
	throw new UsageError(`‘${base}’ is not the address of an API. Write --api with https.`);
}
