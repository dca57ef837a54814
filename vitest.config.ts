import { defineConfig } from "vitest/config";
import { TEST_ENVIRONMENT } from "./test/support/test-environment.ts";

/** Tests that read built sites: they run after the global setup has built them. */
const ON_SITES = [
	"test/{site,browser,this-board}/**/*.test.ts",
	"test/unit/scripts/search/build-search-index.test.ts",
	"test/unit/scripts/leak-gate/{gate,scan-cache}.test.ts",
	"test/unit/scripts/build/used-styles.test.ts",
	"test/unit/scripts/commands/{new-board,watch-live}.test.ts",
	"test/unit/scripts/monitoring/watch-site.test.ts",
];

const shared = {
	// Ten times what a test takes on a quiet machine, so that a busy one does not fail it.
	testTimeout: 120_000,
	hookTimeout: 600_000,
	env: TEST_ENVIRONMENT,
	// Files share a worker: each would otherwise spend a second or two of computing time on loading the same modules.
	isolate: false,
};

export default defineConfig({
	test: {
		// One more than the two cores of CI: a worker waits for the browser or for a command half of its time.
		maxWorkers: 3,
		reporters: ["default", "./test/support/slowest-reporter.ts"],
		projects: [
			{ test: { ...shared, name: "unit", include: ["test/{unit,house}/**/*.test.ts"], exclude: ON_SITES } },
			{ test: { ...shared, name: "sites", include: ON_SITES, globalSetup: "test/support/global-setup.ts" } },
		],
	},
});
