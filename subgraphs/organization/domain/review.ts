import type { Decision, Guard, Moment } from "../../../shared/commands/change.ts";
import { unless } from "../../../shared/commands/change.ts";
import { type StandingAside, whoStandsAside } from "../../../shared/commands/standing-aside.ts";
import { isHash, isName } from "../../../shared/kernel/own-forms.ts";
import { type Lookup, type Official, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { deadlineOf } from "../../../shared/law/law-book.ts";
import { type Filed, type ReviewDecision, standing } from "./review-file.ts";
import type { JointReview } from "./review-machine.ts";
import type * as words from "./words.ts";

/* What a township states: who is nominated, and that it asks for the review. */

const MOST_NOMINEES = 60;

export interface ReviewBeginning {
  readonly village: RegionCode;
  readonly cycle: string;
}

/** A township begins a list of nominees of one village for the county's review. */
export function decideReviewDraft(
  _: null,
  { village, cycle }: ReviewBeginning,
  { book, today, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<JointReview> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  const { dueOn } = deadlineOf(book, RULE.O08, { on: today });
  return { set: { villageCode: village, cycleId: cycle, submittedOn: today, dueOn } };
}

export interface NomineeStated {
  readonly name: string;
  readonly position: words.CandidatePosition;
}

/** Nominees go on the list, each once. A name and a post; identity numbers travel in sealed material alone. */
export function decideNominees(
  { id: batchId, villageCode }: JointReview,
  { nominees }: { readonly nominees: readonly NomineeStated[] },
  _: Moment,
  { file }: Filed,
): ReviewDecision {
  const known = standing(file).map(({ nomineeName }) => nomineeName);
  const names = [...known, ...nominees.map(({ name }) => name)];
  if (nominees.length === 0 || names.length > MOST_NOMINEES || nominees.some(({ name }) => !isName(name)))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "nominees", rule: RULE.O08 });
  if (new Set(names).size < names.length) return refuse("DUPLICATE_ITEM", { field: "nominees" });
  return {
    set: {},
    inserts: nominees.map(({ name, position }) => ({
      of: "nominee",
      row: { batchId, villageCode, nomineeName: name, position },
    })),
    facts: { nominees: names.length },
  };
}

/** Whoever does not stand any more is not looked into any further. */
export function decideNomineeWithdrawal(
  _: JointReview,
  { nominee }: { readonly nominee: string },
  __: Moment,
  { file }: Filed,
): ReviewDecision {
  if (!standing(file).some(({ id }) => id === nominee)) return refuse("NOT_FOUND", { field: "nominee" });
  return { set: {}, updates: [{ of: "nominee", ids: [nominee], set: { isWithdrawn: true } }] };
}

export const readyForReview = (_: JointReview, __: Moment, { file }: Filed): Guard[] =>
  unless(standing(file).length > 0, refuse("NO_NOMINEES"), "TOWNSHIP");

interface Papers {
  readonly documentHash: string;
}

export function decideReviewSubmission(
  _: JointReview,
  { documentHash }: Papers,
  { book, today, person }: Moment,
): ReviewDecision {
  if (!isHash(documentHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "documentHash" });
  const { dueOn } = deadlineOf(book, RULE.O08, { on: today });
  return { set: { submittedBy: person.subject, submittedOn: today, dueOn }, evidenceHash: documentHash };
}

const lacking = ({ file }: Filed) =>
  standing(file).filter(({ verdict }) => verdict === "RETURNED_FOR_MATERIAL");

/** What was missing of a nominee's papers is handed in: departments are asked about these nominees again. */
export const readyForSupplement = (_: JointReview, __: Moment, filed: Filed): Guard[] =>
  unless(lacking(filed).length > 0, refuse("NO_NOMINEES"), "ORGANIZATION");

export function decideSupplement(
  _: JointReview,
  { documentHash }: Papers,
  { book, today, person }: Moment,
  filed: Filed,
): ReviewDecision {
  if (!isHash(documentHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "documentHash" });
  const { dueOn } = deadlineOf(book, RULE.O08, { on: today });
  const ids = lacking(filed).map(({ id }) => id);
  const asked = filed.file.opinions.filter(({ itemId }) => ids.includes(itemId)).map(({ id }) => id);
  return {
    set: { submittedBy: person.subject, submittedOn: today, dueOn, meetingNo: null, decidedBy: null },
    evidenceHash: documentHash,
    updates: [
      { of: "nominee", ids, set: { verdict: null, verdictOn: null } },
      { of: "opinion", ids: asked, set: { opinion: null, ground: null, answeredOn: null, dueOn } },
    ],
  };
}

/** A re-check is asked for on behalf of a nominee who was not qualified. */
export function decideRecheckRequest(
  _: JointReview,
  { nominee }: { readonly nominee: string },
  __: Moment,
  { file }: Filed,
): ReviewDecision {
  const found = standing(file).find(({ id }) => id === nominee);
  if (found?.verdict !== "NOT_QUALIFIED") return refuse("NOT_FOUND", { field: "nominee" });
  return { set: {}, updates: [{ of: "nominee", ids: [nominee], set: { isRecheckAsked: true } }] };
}

/** 回避: from the whole review. */
export function decideReviewRecusal(
  _: JointReview,
  { official: named }: StandingAside,
  { person }: Moment,
  { officials }: { readonly officials: Lookup<Official> },
): Decision<JointReview> {
  const official = whoStandsAside({ official: named }, person, officials, person.isHead);
  return typeof official === "string" ? { set: {}, recusal: { official } } : official;
}
