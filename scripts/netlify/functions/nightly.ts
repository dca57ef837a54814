/**
 * A scheduled function: one of the two schedules that build the site each night (the other is `.github/workflows/nightly.yml`).
 * Cron times at Netlify are in UTC: 00:07 is just after midnight in London in winter, 23:07 in summer (docs.netlify.com,
 * Scheduled Functions).
 */
import { triggerBuild } from "../trigger-build.ts";

export default async (): Promise<void> => {
	console.log(`Nightly build: ${await triggerBuild(new Date(), process.env["BUILD_HOOK"])}`);
};

export const config = { schedule: "7 0,23 * * *" };
