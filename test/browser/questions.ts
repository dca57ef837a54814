/**
 * Lists questions in people's own words, and the pages on the demonstration board's site that answer them. A social worker, a nurse,
 * a teacher, a police officer, a manager, a parent or a journalist might ask them. The list includes questions that the search
 * cannot answer yet, so that tests also show improvements.
 */

export type Question = {
	asked: string;
	/** The addresses of the pages that answer the question. Finding one of them is enough. A report's PDF counts as the report's page. */
	right: readonly string[];
};

const review = (slug: string, ...more: string[]) => [`/reviews/${slug}/`, `/briefings/learning-document-${slug}/`, ...more];

export const QUESTIONS: readonly Question[] = [
	{
		asked: "bruise on a baby who can't roll, what do I ask?",
		right: review("scr-028", "/reports/bruising-in-non-mobile-babies-procedure/", "/themes/bruising-in-non-mobile-babies/"),
	},
	{ asked: "what did the Board say to recommendation 3 of SCR 029?", right: ["/reviews/scr-029/", "/recommendations/"] },
	{ asked: "SCR28", right: ["/reviews/scr-028/"] },
	{ asked: "lcspr-2 action plan", right: ["/reports/lcspr-2-action-plan/"] },
	{
		asked: "parents with drug problems",
		right: review("lcspr-4", "/themes/parental-substance-misuse/", "/reports/practice-review-2021-report/"),
	},
	{
		asked: "what does school do about missing from home",
		right: review("lcspr-2", "/themes/extra-familial-harm/", "/reports/lcspr-2-overview-report/", "/reports/lcspr-2-executive-summary/"),
	},
	{ asked: "request removed report", right: ["/removed/", "/about/reviews/"] },
	{ asked: "why can I no longer read the overview report?", right: ["/removed/", "/about/reviews/", "/about/"] },
	{
		asked: "home educated child, nobody has seen them for months",
		right: review("lcspr-3", "/themes/home-education/", "/reports/lcspr-3-overview-report/", "/reports/lcspr-3-executive-summary/"),
	},
	{
		asked: "baby sleeping on the sofa with dad",
		right: review(
			"lcspr-4",
			"/reports/lcspr-4-executive-summary/",
			"/themes/infants/",
			"/reports/national-review-safety-of-babies-at-night/",
		),
	},
	{
		asked: "mum's boyfriend isn't on the assessment",
		right: review("scr-029", "/themes/fathers-and-hidden-men/"),
	},
	{ asked: "how to ask about domestic violence safely", right: review("scr-029", "/themes/domestic-abuse/") },
	{ asked: "team meeting questions about neglect", right: review("scr-026", "/themes/neglect/", "/briefings/learning-document-lcspr-3/") },
	{
		asked: "black boys treated as older than they are",
		right: review(
			"thematic-review-1",
			"/reports/thematic-review-1-report/",
			"/themes/race-and-culture/",
			"/briefings/learning-document-lcspr-2/",
		),
	},
	{ asked: "can a child interpret for their mother", right: review("thematic-review-1", "/reports/thematic-review-1-report/") },
	{
		asked: "how do I know what a non-verbal child wants",
		right: review("lcspr-1", "/reports/lcspr-1-executive-summary/", "/themes/disability/", "/themes/voice-of-the-child/"),
	},
	{ asked: "pupil self-harm, do we send them home?", right: review("scr-030", "/themes/suicide-and-self-harm/") },
	{
		asked: "nude pictures shared online first hour",
		right: review("scr-030", "/reports/thematic-briefing-online-harm/", "/themes/online-harm/"),
	},
	{
		asked: "plan for mother with postnatal depression",
		right: review("practice-review-1", "/reports/practice-review-1-report/", "/themes/parental-mental-health/"),
	},
	{ asked: "what is a rapid review", right: ["/about/reviews/", "/how-we-learn/"] },
	{ asked: "difference between an SCR and an LCSPR", right: ["/about/reviews/"] },
	{ asked: "teaching assistant heard a disclosure and wrote it in the message book", right: review("scr-027", "/themes/sexual-abuse/") },
	{ asked: "parents seem to cooperate but nothing changes", right: review("scr-026", "/themes/disguised-compliance/") },
	{ asked: "must reports be published in full? statutory guidance", right: ["/reports/statutory-guidance-children-first-together/"] },
	{
		asked: "when does the board decide to hold a case review",
		right: ["/about/reviews/", "/framework/", "/reports/framework-for-undertaking-reviews/", "/how-we-learn/"],
	},
	{ asked: "girl told dinner lady about her uncle", right: review("scr-027", "/themes/sexual-abuse/") },
	{ asked: "kids in temporary housing with damp", right: review("lcspr-4", "/reports/lcspr-4-executive-summary/") },
	{ asked: "CAMHS refused referral", right: review("scr-030", "/themes/suicide-and-self-harm/") },
	{
		asked: "who writes the reviews, are they independent?",
		right: ["/about/reviews/", "/how-we-learn/", "/framework/", "/reports/framework-for-undertaking-reviews/"],
	},
	{ asked: "does this site use cookies", right: ["/privacy/"] },
];
