import { defineConfig } from "vitest/config";
import SlowestFirst from "./test/support/slowest-first.ts";
import { TEST_ENVIRONMENT } from "./test/support/test-environment.ts";

/**
 * Runs tests that take too long for every change. They include years of nightly builds, every page at several widths and in several
 * colour schemes, and Lighthouse.
 */
export default defineConfig({
	test: {
		include: ["test/long/**/*.long.ts"],
		globalSetup: "test/support/global-setup.ts",
		testTimeout: 1_500_000,
		hookTimeout: 600_000,
		maxWorkers: 2,
		// Files share a worker, as in vitest.config.ts.
		isolate: false,
		sequence: { sequencer: SlowestFirst },
		env: TEST_ENVIRONMENT,
		reporters: ["default", "./test/support/slowest-reporter.ts"],
	},
});
