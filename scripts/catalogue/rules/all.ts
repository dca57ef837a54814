/** Every rule that looks across files, in the order in which they are tried. */
import type { Problem } from "../problem.ts";
import type { Records } from "../records.ts";
import { documentsAreNamed, filesArePublishable, notesBelongToTheirWay, reportsHaveOneWayToReadThem } from "./access.ts";
import { recordsAreAnonymous } from "./anonymity.ts";
import { embargoesFitPublication, holdsHaveAnEffect, withdrawalsHaveAnEffect } from "./exceptions.ts";
import { removableReportsAreNamedByKind, reviewsAreNamedByReference, vocabularyIsDistinct } from "./identity.ts";
import { referencesExist } from "./links.ts";
import { retentionRulesDoNotOverlap } from "./policy.ts";
import { briefingsAreWholeOrOnRequest, delayedReviewsSayNothing, removableReportsAreDated, reportsOfAReviewNameIt } from "./publication.ts";

/** A rule: reads all records, reports every breach. */
export type Rule = (records: Records) => Problem[];

export const RULES: readonly Rule[] = [
	reviewsAreNamedByReference,
	removableReportsAreNamedByKind,
	vocabularyIsDistinct,
	referencesExist,
	reportsHaveOneWayToReadThem,
	notesBelongToTheirWay,
	filesArePublishable,
	documentsAreNamed,
	reportsOfAReviewNameIt,
	removableReportsAreDated,
	delayedReviewsSayNothing,
	briefingsAreWholeOrOnRequest,
	holdsHaveAnEffect,
	withdrawalsHaveAnEffect,
	embargoesFitPublication,
	retentionRulesDoNotOverlap,
	recordsAreAnonymous,
];
