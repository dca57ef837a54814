import { describe, expect, it } from "vitest";
import type { Deploy } from "../../../../scripts/monitoring/netlify-api.ts";
import { superseded } from "../../../../scripts/monitoring/superseded-deploys.ts";
import { DEPLOYS, deploy, PUBLISHED } from "../../../support/deploys.ts";

describe("superseded", () => {
	const site = { published_deploy: PUBLISHED, build_settings: { repo_branch: "main" } };
	const ids = (deploys: Deploy[], of = site) => superseded(deploys, of).map(({ id }) => id);

	it("returns no deploys if no deploy is published", () => {
		expect(superseded(DEPLOYS, { published_deploy: null })).toEqual([]);
	});

	it("does not return the newest production deploy, even if another deploy is published", () => {
		const rolledBack = { ...site, published_deploy: deploy("newer-clock", "2026-12-31") };
		expect(ids([deploy("newest", "2026-12-05"), deploy("older", "2026-12-04")], rolledBack)).toEqual(["older"]);
	});

	it("returns the newest deploy from another branch that was deployed as production", () => {
		expect(ids([deploy("other", "2026-11-30", { branch: "trial" }), deploy("main", "2026-11-29")])).toEqual(["other"]);
	});
});
