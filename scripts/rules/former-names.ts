import { type Problem, problemAt, reasonAt } from "../records/problem.ts";
import type { RecordFile, Records } from "../records/records.ts";

/**
 * Refuses a former name that is the current name of another record, or a former name of two records. The former address can
 * redirect to only one record.
 */
export function formerNamesAreFree({ reviews, reports, briefings, names }: Records): Problem[] {
	return (["reviews", "reports", "briefings"] as const).flatMap((folder) => {
		const claimed = new Map<string, { source: RecordFile<unknown>["source"]; index: number }>();
		const records = [...{ reviews, reports, briefings }[folder].values()];
		return records.flatMap(({ record, source }) =>
			record.formerly.flatMap((name, index) => {
				const first = claimed.get(name);
				if (!first) claimed.set(name, { source, index });
				if (!first && !names[folder].has(name)) return [];
				return problemAt(source.locate(["formerly", index]), {
					rule: "former-name",
					message: first
						? `Another record was formerly called ${name} too`
						: `There is a record called ${name} now, so its address cannot lead here`,
					remedy: "Delete this former name, or correct it.",
					...(first && { because: [reasonAt(first.source.locate(["formerly", first.index]), "has the same former name")] }),
				});
			}),
		);
	});
}
