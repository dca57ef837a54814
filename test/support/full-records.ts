/** Example records that use most fields in their schemas. They are valid on the smallest board. */

export const FULL_REVIEW = `# A review with every field.
reference: SCR 001
kind: serious-case-review
status: published
published: 2026-05-17
headline: What nobody asked
summary: |-
  A child was harmed. **Nobody** asked the child.

  - One service saw it.
  - Another did not.
themes: [neglect, domestic-abuse]
agencies:
  - police
  - health
ageBand: 1-5
learning:
  - point: Look at the child.
    audiences: [everyone]
    themes: [neglect]
  - point: "Ask: what was seen?"
    audiences:
      - managers
recommendations:
  - text: Look twice.
    agency: health
    response:
      accepted: in-part
      text: We shall.
    actions:
      - action: Write it down.
        agency: police
        due: 2026-09
        completed: 2026-08-31
    evidence:
      - text: It is written down.
        date: 2026
`;

export const FULL_REPORT = `title: 'Ages of concern: a first look'
subtitle: A study
kind: national-analysis
publisher: ofsted
authors: A researcher
reference: No. 1
documentDate: 2011-10
dateNote: Printed later.
published: 2026-05-17
scope: Reviews of four years
summary: >-
  It says a few things,
  in a few lines.
themes: [neglect]
audiences: [everyone, managers]
url: https://example.org/a # as seen in May
urlNote: Scroll down.
`;

export const FULL_BRIEFING = `title: Learning from SCR 001
review: scr-001
published: 2026-05-17
audiences: [everyone]
themes: [neglect]
caseSummary: What happened.
keyThemes:
  - theme: neglect
    text: It was there.
lessons:
  practitioners:
    - Look.
    - Ask.
  managers:
    - Give them time.
questions:
  - What do we do?
guidance:
  - title: How to look
    url: https://example.org/how
`;
