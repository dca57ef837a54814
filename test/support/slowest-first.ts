import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The slowest test files, slowest first. They start first, so that no core has to wait for one of them at the end. Vitest's own
 * order would follow from earlier runs, of which a clean checkout has none.
 */
const SLOWEST = ["every-page", "three-years", "faults", "pdf-corpus", "accessibility", "lighthouse", "spoiled-records"].map(
	(name) => `${name}.long.ts`,
);

export default class SlowestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		return sorted.toSorted((a, b) => rank(a) - rank(b));
	}
}

function rank({ moduleId }: TestSpecification): number {
	const place = SLOWEST.indexOf(path.basename(moduleId));
	return place === -1 ? SLOWEST.length : place;
}
