/** Lists and deletes old deploys. Until an old deploy is deleted, expired reports can still be read at its address. */
import { setTimeout } from "node:timers/promises";
import { EXIT, runCommand, UsageError } from "../cli/run-command.ts";
import { type Api, ApiError, type Deploy, deleteDeploy, getSite, listDeploys } from "../monitoring/netlify-api.ts";
import { superseded } from "../monitoring/superseded-deploys.ts";

await runCommand(
	{
		name: "deploys",
		summary:
			"Lists the deploys at Netlify that are older than the published one. Needs NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID in the environment.",
		options: {
			delete: { help: "delete them; without it nothing is changed" },
			api: { placeholder: "URL", fallback: "https://api.netlify.com", help: "the address of the API" },
		},
	},
	async ({ delete: confirmed, api: base }) => {
		const api: Api = { base: originOf(base), token: environment("NETLIFY_AUTH_TOKEN"), sleep: setTimeout };
		const siteId = environment("NETLIFY_SITE_ID");
		try {
			const [site, deploys] = [await getSite(api, siteId), await listDeploys(api, siteId)];
			if (!site.published_deploy) throw new ApiError("No deploy is published, so no deploy is superseded. Publish one first.");
			const old = superseded(deploys, site);
			const left = confirmed ? await deleteEach(api, old) : old.length;
			if (!confirmed) process.stdout.write(old.map((deploy) => `${inText(deploy)}\n`).join(""));
			process.stderr.write(
				`${deploys.length} deploys, ${old.length} of them superseded. ${confirmed ? `${old.length - left} deleted.` : "Nothing was deleted. To delete them, add --delete."}\n`,
			);
			return confirmed && left > 0 ? EXIT.input : EXIT.done;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			process.stderr.write(`${error.message}\n`);
			return EXIT.input;
		}
	},
);

/** Deletes each deploy, continuing after failures. Returns how many deploys could not be deleted. */
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

function environment(name: string): string {
	const value = process.env[name];
	if (value) return value;
	throw new UsageError(`${name} is not set. Set it in the environment. It is not an option, because lists of processes show options.`);
}

/** Returns the origin of the API's address. Refuses plain HTTP except on this machine, because plain HTTP would expose the token. */
function originOf(base: string): string {
	const address = URL.parse(base);
	if (address?.protocol === "https:" || (address?.protocol === "http:" && ["localhost", "127.0.0.1"].includes(address.hostname)))
		return address.origin;
	throw new UsageError(`‘${base}’ is not the address of an API. Write --api with https.`);
}
