/**
 * A scheduled function that triggers the nightly build. A second schedule, `.github/workflows/nightly.yml`, does the same.
 * Netlify's cron times are in UTC (docs.netlify.com, Scheduled Functions). In London, 00:07 UTC is just after midnight in winter,
 * and 23:07 UTC is just after midnight in summer.
 */
import { triggerBuild } from "../trigger-build.ts";

export default async (): Promise<void> => {
	console.log(`Nightly build: ${await triggerBuild(new Date(), process.env["BUILD_HOOK"])}`);
};

export const config = { schedule: "7 0,23 * * *" };
