import { defineConfig } from "vitest/config";

/** What takes too long for every change: simulations of years, every page, every width and scheme of colours, Lighthouse. */
export default defineConfig({
	test: {
		include: ["test/long/**/*.long.ts"],
		globalSetup: "test/support/global-setup.ts",
		testTimeout: 1_500_000,
		hookTimeout: 180_000,
		maxWorkers: 2,
	},
});
