import { defineConfig } from "vitest/config";

/** What takes too long for every change: simulations of years. */
export default defineConfig({
	test: {
		include: ["test/long/**/*.long.ts"],
		testTimeout: 1_500_000,
		maxWorkers: 2,
	},
});
