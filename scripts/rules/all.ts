import type { Problem } from "../records/problem.ts";
import type { Records } from "../records/records.ts";
import { documentsAreNamed, filesArePublishable, notesBelongToTheirWay, reportsHaveOneWayToReadThem } from "./access.ts";
import { recordsAreAnonymous } from "./anonymity.ts";
import { acceptedFindingsAreFound, documentsDiscloseNothing } from "./disclosures.ts";
import { replacedReportsExist, versionsBelongToAReport } from "./editions.ts";
import {
	embargoesFitPublication,
	longerPeriodsHaveAnEffect,
	removedReportsHaveNothingToRead,
	republicationsFollowPublication,
	withdrawalsHaveAnEffect,
} from "./exceptions.ts";
import { formerNamesAreFree } from "./former-names.ts";
import { removableReportsAreNamedByKind, reviewsAreNamedByReference, vocabularyIsDistinct } from "./identity.ts";
import { kindsAreNotDoubted } from "./kind-doubts.ts";
import { retentionRulesDoNotOverlap } from "./policy.ts";
import {
	briefingsAreDistinct,
	briefingsAreWholeOrOnRequest,
	delayedReviewsSayNothing,
	removableReportsAreDated,
	reportsOfAReviewNameIt,
} from "./publication.ts";
import { referencesExist } from "./references.ts";
import { documentsAreAsSignedOff, removableReportsAreSignedOff, signOffsBelongToADocument } from "./sign-off.ts";
import { briefingsFitTwoSides, sheetsFitOneSide } from "./two-sides.ts";
import { placeholdersStandForSomething } from "./unknown-placeholders.ts";
import { numbersAreNotWrittenOut } from "./written-numbers.ts";

/** A rule that checks more than one field or file. It returns a problem for every breach. */
export type Rule = (records: Records) => Problem[];

export const RULES: readonly Rule[] = [
	reviewsAreNamedByReference,
	removableReportsAreNamedByKind,
	formerNamesAreFree,
	vocabularyIsDistinct,
	referencesExist,
	reportsHaveOneWayToReadThem,
	notesBelongToTheirWay,
	filesArePublishable,
	documentsAreNamed,
	reportsOfAReviewNameIt,
	removableReportsAreDated,
	kindsAreNotDoubted,
	removableReportsAreSignedOff,
	documentsAreAsSignedOff,
	signOffsBelongToADocument,
	documentsDiscloseNothing,
	acceptedFindingsAreFound,
	delayedReviewsSayNothing,
	briefingsAreWholeOrOnRequest,
	briefingsAreDistinct,
	longerPeriodsHaveAnEffect,
	removedReportsHaveNothingToRead,
	republicationsFollowPublication,
	withdrawalsHaveAnEffect,
	embargoesFitPublication,
	retentionRulesDoNotOverlap,
	placeholdersStandForSomething,
	numbersAreNotWrittenOut,
	replacedReportsExist,
	versionsBelongToAReport,
	briefingsFitTwoSides,
	sheetsFitOneSide,
	recordsAreAnonymous,
];
