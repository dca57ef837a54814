import { defineConfig } from "vitest/config";

/** Tests that look at built sites: they wait for the sites that the global setup builds. */
const ON_SITES = [
	"test/{site,browser,this-board}/**/*.test.ts",
	"test/unit/scripts/search/build-search-index.test.ts",
	"test/unit/scripts/leak-gate/{gate,scan-cache}.test.ts",
	"test/unit/scripts/build/used-styles.test.ts",
	"test/unit/scripts/commands/{new-board,watch-live}.test.ts",
	"test/unit/scripts/monitoring/watch-site.test.ts",
];

const shared = { testTimeout: 30_000, hookTimeout: 180_000 };

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			{ test: { ...shared, name: "unit", include: ["test/{unit,house}/**/*.test.ts"], exclude: ON_SITES } },
			{ test: { ...shared, name: "sites", include: ON_SITES, globalSetup: "test/support/global-setup.ts" } },
		],
	},
});
