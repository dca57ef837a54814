import { lessonsIn } from "../../scripts/publish/audiences.ts";
import { html } from "../components/html.ts";
import { plainText } from "../components/markdown.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import { onePage } from "../site-data.ts";

export default onePage("/for/", (data) => {
	const hasLessons = data.catalogue.audiences.some(({ cases }) => cases.length > 0);
	return page(
		data,
		{ title: "By role", address: "/for/", description: "What reviews ask of you, by the work that you do", search: { kind: "Role" } },
		html`<h1 class="govuk-heading-l">By role</h1>
<p class="govuk-body-l">${hasLessons ? "What reviews ask of you, by the work that you do: the lessons of all cases together, and questions for your next team meeting." : "What to read, by the work that you do. Lessons from local cases will stand here once their briefings are on this website."}</p>
<ul class="cards">
${data.catalogue.audiences.map(
	({
		name,
		address,
		description,
		cases,
		briefings,
		reports,
	}) => html`<li class="card"><h2 class="card__title"><a class="govuk-link" href="${address}">${name}</a></h2>
${description && html`<p class="card__text">${plainText(description)}</p>`}<p class="card__count">${cases.length > 0 && html`${counted(lessonsIn(cases), "lesson")} from ${counted(cases.length, "case")}, `}${cases.length + briefings.length + reports.length > 0 ? counted(briefings.length + reports.length, "publication") : "Nothing to read yet"}</p></li>
`,
)}</ul>`,
	);
});
