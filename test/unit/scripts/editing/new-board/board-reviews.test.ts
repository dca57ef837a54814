import { expect, test } from "vitest";
import { reviewsOfBoard, reviewsProblem } from "../../../../../scripts/editing/new-board/board-reviews.ts";

test.each([
	["children", "child", "a child", "serious case reviews and child safeguarding practice reviews"],
	["adults", "adult", "an adult", "safeguarding adults reviews"],
	["domestic-abuse", "anyone", "someone", "domestic abuse related death reviews"],
	["adults, domestic-abuse", "anyone", "someone", "safeguarding adults reviews and domestic abuse related death reviews"],
])("a board that holds reviews of %s has reviews about the subject: %s", (answer, subject, someone, reviews) => {
	expect(reviewsOfBoard(answer)).toMatchObject({ groups: answer.split(", "), subject, words: { someone, reviews } });
	expect(reviewsProblem(answer)).toBeUndefined();
});

test.each([
	[
		"adult",
		"There are no reviews called ‘adult’. Did you mean adults? Write children, adults, domestic-abuse, or several with commas between them, such as children, adults.",
	],
	[" , ", "This names no reviews. Write children, adults, domestic-abuse, or several with commas between them, such as children, adults."],
])("refuses %j as an answer to the question about kinds of review", (answer, message) => expect(reviewsProblem(answer)).toBe(message));
