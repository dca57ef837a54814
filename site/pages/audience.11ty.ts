import { noneListed } from "../claims/absence-claims.ts";
import { feedLink, followLink } from "../components/follow.ts";
import { type Html, html } from "../components/html.ts";
import { caseSection } from "../components/learning/case.ts";
import { emptyList, groupedEntries, listPagination } from "../components/list-items.ts";
import { markdown } from "../components/markdown.ts";
import { counted } from "../components/text.ts";
import { page } from "../layouts/page.ts";
import type { AudienceSubject } from "../lists/list-subjects.ts";
import { listPages } from "../site-data.ts";

export default listPages("audiences", (data) => {
	const { item } = data;
	const { name, description, otherWords, address } = item.subject;
	const cases = item.items.flatMap((entry) => ("lessons" in entry ? entry.lessons : []));
	const publications = item.items.flatMap((entry) => ("lessons" in entry ? [] : entry));
	return page(
		data,
		{
			title: name,
			style: "audience",
			address: item.address,
			above: [{ title: "By role", address: "/for/" }],
			description: description ?? `What case reviews ask of you: ${name}`,
			search: item.number === 1 ? { kind: "Role" } : undefined,
			long: item.items.length > 3,
			kind: "audience",
			machineReadable: feedLink(address, name),
		},
		html`<span class="govuk-caption-l" data-pagefind-ignore>By role</span>
<h1 class="govuk-heading-l">${name}</h1>
<div class="measure">${description && markdown(description)}
${otherWords.length > 0 && html`<p class="govuk-body-s also-called">For example: ${otherWords.join(", ")}</p>`}
${followLink(address, "Follow this role")}</div>
<div data-pagefind-ignore>${item.number === 1 ? overview(item.subject) : html`<p class="govuk-body"><a class="govuk-link" href="${address}">The newest lessons</a></p>`}
${item.pages > 1 && html`<p class="govuk-body-s list-position">Page ${item.number} of ${item.pages}</p>`}
${
	cases.length > 0 &&
	html`<h2 class="govuk-heading-m">Lessons, newest case first</h2>
${cases.map(caseSection)}`
}
${groupedEntries(publications)}</div>
${listPagination(item)}`,
	);
});

function overview({ lessons, cases, publications }: AudienceSubject): Html {
	if (cases > 0)
		return html`<p class="govuk-body">${counted(lessons, "lesson")} from ${counted(cases, "case")}, and ${counted(publications, "publication")}. <span class="screen-only">Print this page to take it to a team meeting or to supervision.</span></p>`;
	return emptyList(
		html`${noneListed("lessons", lessons)} ${publications > 0 && html`Below ${publications === 1 ? "is" : "are"} ${counted(publications, "publication")} for this role. `}<a class="govuk-link" href="/briefings/">All briefings</a>`,
	);
}
