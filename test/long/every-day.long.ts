/** Tests the twelve-month retention rule on every day in five years, for reports published on each day of a leap year. */
import { expect, test } from "vitest";
import { type Case, mayBeRead } from "../support/retention-oracle.ts";
import { isPublic } from "../support/retention-subject.ts";

test("a report published on any day of a leap year is public on exactly the right days from 2024 to 2028", () => {
	const days = Array.from({ length: 1827 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10));
	expect(days.at(-1)).toBe("2028-12-31");
	const wrong = days.slice(0, 366).flatMap((published) => {
		const report: Case = { published, months: 12 };
		return days.filter((asOf) => isPublic(report, asOf) !== mayBeRead(report, asOf)).map((asOf) => `${published} on ${asOf}`);
	});
	expect(wrong).toEqual([]);
});
