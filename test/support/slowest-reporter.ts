/** Prints the ten slowest test files and tests. It prints nothing after a run of ten files or fewer. */
import path from "node:path";
import type { Reporter, TestModule } from "vitest/node";

const LISTED = 10;

export default class SlowestReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		if (modules.length <= LISTED) return;
		const files = modules.map((module) => ({
			name: path.relative(process.cwd(), module.moduleId),
			ms: module.diagnostic().duration + module.diagnostic().collectDuration,
		}));
		const tests = modules.flatMap((module) =>
			[...module.children.allTests()].map((test) => ({
				name: `${path.basename(module.moduleId)}: ${test.fullName}`,
				ms: test.diagnostic()?.duration ?? 0,
			})),
		);
		for (const [kind, all] of Object.entries({ files, tests }))
			process.stdout.write(
				`\n Slowest ${kind}\n${all
					.toSorted((a, b) => b.ms - a.ms)
					.slice(0, LISTED)
					.map(line)
					.join("")}`,
			);
	}
}

function line({ name, ms }: { name: string; ms: number }): string {
	return `${(ms / 1000).toFixed(1).padStart(8)} s  ${name}\n`;
}
