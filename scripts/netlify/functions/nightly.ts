/**
 * A scheduled function of Netlify's: one of the two that have the site made again each night (the other is
 * `.github/workflows/nightly.yml`). Its times are in UTC: 00:07 is just after London's midnight in winter, 23:07 in
 * summer (docs.netlify.com, Scheduled Functions).
 */
import { orderBuild } from "../order-build.ts";

/** Orders the nightly build when Netlify's schedule calls. */
export default async (): Promise<void> => {
	console.log(`Nightly build: ${await orderBuild(new Date(), process.env["BUILD_HOOK"])}`);
};

/** When Netlify calls, in UTC: soon after midnight in London, in summer and in winter. */
export const config = { schedule: "7 0,23 * * *" };
