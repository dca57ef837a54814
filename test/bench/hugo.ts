/**
 * Builds the same records with Hugo, for comparison. Hugo writes feeds, a page for each record, and lists by kind, theme and
 * agency. It neither validates records nor removes expired ones.
 */
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { type Taken, watched } from "./watched.ts";

/** Checks whether Hugo is installed. The command `apt-get install hugo` installs it. */
export async function hasHugo(): Promise<boolean> {
	return promisify(execFile)("hugo", ["version"]).then(
		() => true,
		() => false,
	);
}

const CONFIG = `baseURL = "https://exampleshire.example.org/"
paginate = 20
[taxonomies]
theme = "themes"
agency = "agencies"
`;

const SINGLE = `{{ define "main" }}<h1 class="govuk-heading-l">{{ .Title }}</h1>
{{ .Content }}
{{ with .Params.learning }}<ol class="lessons">{{ range . }}<li class="lesson">{{ .point | markdownify }}<p class="lesson__for">For {{ delimit .audiences ", " }}</p></li>
{{ end }}</ol>{{ end }}
{{ with .Params.recommendations }}<ol class="recommendations">{{ range . }}<li class="recommendation"><div class="recommendation__text">{{ .text | markdownify }}</div><p>To {{ .agency }}</p>{{ with .response }}<p>{{ .accepted }}</p>{{ .text | markdownify }}{{ end }}{{ range .actions }}<p>{{ .action | markdownify }} {{ .due }}</p>{{ end }}{{ range .evidence }}<p>{{ .text | markdownify }} {{ .date }}</p>{{ end }}</li>
{{ end }}</ol>{{ end }}
{{ with .Params.keyThemes }}{{ range . }}<h3>{{ .theme }}</h3>{{ .text | markdownify }}{{ end }}{{ end }}
{{ with .Params.lessons }}<ul>{{ range .practitioners }}<li>{{ . | markdownify }}</li>{{ end }}{{ range .managers }}<li>{{ . | markdownify }}</li>{{ end }}</ul>{{ end }}
<ul>{{ range .Params.themes }}<li><a href="/themes/{{ . }}/">{{ . }}</a></li>{{ end }}</ul>{{ end }}
`;

const LIST = `{{ define "main" }}<h1 class="govuk-heading-l">{{ .Title }}</h1>
<ul class="entries">{{ range .Paginator.Pages }}<li class="entry"><h2 class="entry__title"><a class="govuk-link" href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p class="entry__summary">{{ .Summary | plainify | truncate 160 }}</p></li>
{{ end }}</ul>{{ template "_internal/pagination.html" . }}{{ end }}
`;

/**
 * Writes a Hugo site with the records from a data folder, then measures how long Hugo takes to build the site.
 * @param page the HTML of a page built by us; Hugo's pages get the same header and footer
 * @param folder the folder in which to create Hugo’s site
 */
export async function builtByHugo(data: string, page: string, folder: string): Promise<Taken> {
	const [before = "", after = ""] = page.split(/<main[\s\S]*<\/main>/);
	const frame = `${before.replaceAll(/\{\{|\}\}/g, "")}<main>{{ block "main" . }}{{ end }}</main>${after.replaceAll(/\{\{|\}\}/g, "")}`;
	await mkdir(path.join(folder, "layouts/_default"), { recursive: true });
	await writeFile(path.join(folder, "config.toml"), CONFIG);
	await writeFile(path.join(folder, "layouts/_default/baseof.html"), frame);
	await writeFile(path.join(folder, "layouts/_default/single.html"), SINGLE);
	await writeFile(path.join(folder, "layouts/_default/list.html"), LIST);
	for (const kind of ["reviews", "reports", "briefings"]) await writeContent(path.join(data, kind), path.join(folder, "content", kind));
	return watched("hugo", ["--quiet", "--destination", "public"], folder);
}

async function writeContent(from: string, to: string): Promise<void> {
	await mkdir(to, { recursive: true });
	for (const name of await readdir(from)) {
		const {
			summary,
			caseSummary,
			published,
			kind: _,
			...record
		} = parse(await readFile(path.join(from, name), "utf8")) as Record<string, unknown>;
		const title = record["title"] ?? `${record["reference"]}: ${record["headline"]}`;
		const front = JSON.stringify({ ...record, title, date: published });
		await writeFile(path.join(to, name.replace(/\.yaml$/, ".md")), `${front}\n\n${String(summary ?? caseSummary ?? "")}\n`);
	}
}
