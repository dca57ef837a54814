import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/** When and of what this site was made, for those who watch over it. Says nothing of removed reports. */
export default onePage("/build.json", ({ catalogue: { asOf, reviews, reports, briefings, documents, nextRemoval, board }, preview }) =>
	trusted(
		`${JSON.stringify(
			{
				board: board.name,
				demonstration: board.demonstration !== undefined,
				asOf,
				counts: { reviews: reviews.length, reports: reports.length, briefings: briefings.length, documents: documents.length },
				nextRemoval: nextRemoval ?? null,
				...(preview && { preview: true }),
			},
			undefined,
			"\t",
		)}\n`,
	),
);
