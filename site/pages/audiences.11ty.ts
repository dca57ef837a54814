import { lessonsIn } from "../../scripts/publish/audiences.ts";
import type { Audience } from "../../scripts/publish/published.ts";
import { noneListed } from "../claims/absence-claims.ts";
import { html } from "../components/html.ts";
import { card } from "../components/list-items.ts";
import { plainText } from "../components/markdown.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/for/", (data) => {
	const { audiences } = data.catalogue;
	const hasLessons = audiences.some(({ cases }) => cases.length > 0);
	return page(
		data,
		{ title: "By role", address: "/for/", description: "What reviews ask of you, by the work that you do", search: { kind: "Role" } },
		html`<h1 class="govuk-heading-l">By role</h1>
<p class="govuk-body-l">${hasLessons ? "What reviews ask of you, by the work that you do: the lessons of the cases on this website together, and questions for your next team meeting." : "What to read, by the work that you do. Lessons from local cases will stand here once their briefings are on this website."}</p>
<ul class="cards">
${audiences.map((audience) => card(audience, toRead(audience), audience.description && plainText(audience.description)))}</ul>`,
	);
});

function toRead({ cases, briefings, reports }: Audience): string {
	const publications = briefings.length + reports.length;
	const none = noneListed("item", cases.length + publications);
	if (none) return none;
	const lessons = cases.length > 0 ? `${counted(lessonsIn(cases), "lesson")} from ${counted(cases.length, "case")}, ` : "";
	return `${lessons}${counted(publications, "publication")}`;
}
