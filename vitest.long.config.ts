import { defineConfig } from "vitest/config";
import { TEST_ENVIRONMENT } from "./test/support/test-environment.ts";

/** Tests that take too long for every change: years of nightly builds, every page in every width and colour scheme, Lighthouse. */
export default defineConfig({
	test: {
		include: ["test/long/**/*.long.ts"],
		globalSetup: "test/support/global-setup.ts",
		testTimeout: 1_500_000,
		hookTimeout: 600_000,
		maxWorkers: 2,
		env: TEST_ENVIRONMENT,
		reporters: ["default", "./test/support/slowest-reporter.ts"],
	},
});
