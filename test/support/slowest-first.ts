import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The slowest test files, slowest first. Vitest starts these files first, so that no core is idle at the end while another core runs a
 * slow file. Vitest's default order uses durations from earlier runs, which a clean checkout does not have.
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
