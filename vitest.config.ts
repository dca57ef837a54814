import { defineConfig } from "vitest/config";
import { TEST_ENVIRONMENT } from "./test/support/test-environment.ts";

/** Tests that read built sites. They run after the global setup has built the sites. */
const ON_SITES = [
	"test/{site,browser,this-board}/**/*.test.ts",
	"test/unit/scripts/search/build-search-index.test.ts",
	"test/unit/scripts/leak-gate/{gate,scan-cache}.test.ts",
	"test/unit/scripts/build/used-styles.test.ts",
	"test/unit/scripts/commands/{new-board,watch-live}.test.ts",
	"test/unit/scripts/monitoring/watch-site.test.ts",
];

const shared = {
	// This is ten times as long as a test takes on an idle machine. A test must not fail because the machine is busy.
	testTimeout: 120_000,
	hookTimeout: 600_000,
	env: TEST_ENVIRONMENT,
	// Test files share workers. Otherwise each file would need a second or two of processor time to load the same modules.
	isolate: false,
};

export default defineConfig({
	test: {
		// CI has two cores. A third worker keeps them busy, because each worker spends half of its time waiting for a browser or a command.
		maxWorkers: 3,
		reporters: ["default", "./test/support/slowest-reporter.ts"],
		projects: [
			{ test: { ...shared, name: "unit", include: ["test/{unit,house}/**/*.test.ts"], exclude: ON_SITES } },
			{ test: { ...shared, name: "sites", include: ON_SITES, globalSetup: "test/support/global-setup.ts" } },
		],
	},
});
