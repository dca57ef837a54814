import { json } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/** Writes details about the build, for monitoring. The details do not mention removed reports. */
export default onePage("/build.json", ({ catalogue: { asOf, reviews, reports, briefings, documents, nextRemoval, board }, preview }) =>
	json({
		board: board.name,
		demonstration: board.demonstration !== undefined,
		asOf,
		counts: { reviews: reviews.length, reports: reports.length, briefings: briefings.length, documents: documents.length },
		nextRemoval: nextRemoval ?? null,
		...(preview && { preview: true }),
	}),
);
