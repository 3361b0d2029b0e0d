import { byRule } from "../../../shared/commands/by-rule.ts";
import { type Decision, type Guard, type Moment, weigh } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { DOCUMENT_NO, isHash, isName } from "../../../shared/kernel/own-forms.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueFrom } from "../../../shared/law/law-book.ts";
import type { BranchElection } from "./branch-machine.ts";
import type * as words from "./words.ts";

const SEATS = { from: 1, to: 15 };
const MOST = 9_999;
const isCount = (value: number, from = 0, to = MOST): boolean => value >= from && value <= to;

export interface BranchBeginning {
  readonly village: RegionCode;
  readonly cycle: string;
  readonly branchKind: words.BranchKind;
  readonly termBeganOn: LocalDate;
  readonly seats: number;
}

/** A branch's election goes on the ledger, once a village and cycle: due when its term ends (O01). */
export function decideBranchOpening(
  _: null,
  { village, cycle, branchKind, termBeganOn, seats }: BranchBeginning,
  { book, today, covers }: Moment,
  { places, isBegun }: { readonly places: Lookup<Place>; readonly isBegun: boolean },
): Decision<BranchElection> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (isBegun) return refuse("BRANCH_ELECTION_BEGUN", { field: "village" });
  if (!isCount(seats, SEATS.from, SEATS.to))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "seats", rule: RULE.O05 });
  const due = termBeganOn <= today ? dueFrom(book, RULE.O01, { on: termBeganOn }) : null;
  if (!due) return refuse("FIELD_NOT_ACCEPTABLE", { field: "termBeganOn", rule: RULE.O01 });
  return { set: { villageCode: village, cycleId: cycle, branchKind, seats, dueOn: due.dueOn } };
}

interface Documented {
  readonly documentNo: string;
}
const wrongDocument = (documentNo: string): Refusal | null =>
  DOCUMENT_NO.test(documentNo)
    ? null
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "documentNo", rule: RULE.O07 });

/** A word of the superior Party committee: the request to hold the election, or the nominees (请示批复). */
export const decideApproval = (_: BranchElection, { documentNo }: Documented): Decision<BranchElection> =>
  wrongDocument(documentNo) ?? { set: {}, facts: { documentNo } };

/** 两推一选: recommended by members and by villagers. How many, and nobody by name. */
export const decideRecommendation = (
  _: BranchElection,
  { candidates }: { readonly candidates: number },
): Decision<BranchElection> =>
  isCount(candidates, 1)
    ? { set: { candidatesCount: candidates } }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "candidates", rule: RULE.O05 });

/** Before the meeting: the superior approved the nominees (O07), which the rule in force only advises. */
export const readyForMeeting = ({ state }: BranchElection, { book, today }: Moment): Guard[] =>
  byRule(book, today, state === "NOMINEES_APPROVED", refuse("NOT_APPROVED_BY_SUPERIOR"), "SUPERIOR");

export interface MembersMeeting {
  readonly heldOn: LocalDate;
  readonly entitledMembers: number;
  readonly present: number;
  readonly candidates: number;
  readonly fewestVotes: number;
  readonly evidenceHash: string;
}

function wrongMeeting(meeting: MembersMeeting, today: LocalDate): string | null {
  if (meeting.heldOn > today) return "heldOn";
  if (!isCount(meeting.entitledMembers, 1)) return "entitledMembers";
  if (!isCount(meeting.present, 0, meeting.entitledMembers)) return "present";
  if (!isCount(meeting.candidates, 1)) return "candidates";
  if (!isCount(meeting.fewestVotes, 0, meeting.present)) return "fewestVotes";
  return isHash(meeting.evidenceHash) ? null : "evidenceHash";
}

/**
 * The members' meeting (党员大会), in counts. Four fifths attend (O04), a fifth more candidates than seats (O05), more than half
 * of those present for everybody elected (O06): what is short of it is told and kept, as these rules advise.
 */
export function decideMembersMeeting(
  { seats }: BranchElection,
  meeting: MembersMeeting,
  { book, today, person }: Moment,
): Decision<BranchElection> {
  const wrong = wrongMeeting(meeting, today);
  if (wrong) return refuse("FIELD_NOT_ACCEPTABLE", { field: wrong, rule: RULE.O04 });
  const { heldOn, entitledMembers, present, candidates, fewestVotes, evidenceHash } = meeting;
  const check = (isMet: boolean, refusal: Refusal): Guard[] => byRule(book, heldOn, isMet, refusal, "BRANCH");
  const { refusal, advised } = weigh([
    ...check(present * 5 >= entitledMembers * 4, refuse("QUORUM_80", { field: "present" })),
    ...check(candidates * 5 >= seats * 6, refuse("NOT_20_PERCENT_MORE", { field: "candidates" })),
    ...check(fewestVotes * 2 > present, refuse("VOTES_NOT_HALF", { field: "fewestVotes" })),
  ]);
  if (refusal) return refusal;
  return {
    set: { heldOn, entitledMembers, present, candidatesCount: candidates, recordedBy: person.subject },
    evidenceHash,
    facts: { fewestVotes },
    advised,
  };
}

/** The superior approves the result: the secretary's name is public from here on. */
export function decideResultApproval(
  _: BranchElection,
  { documentNo, secretaryName }: Documented & { readonly secretaryName: string },
  { today }: Moment,
): Decision<BranchElection> {
  const wrong = wrongDocument(documentNo);
  if (wrong) return wrong;
  return isName(secretaryName)
    ? { set: { resultApprovedOn: today, secretaryName }, facts: { documentNo } }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "secretaryName", rule: RULE.O07 });
}

export interface Extension extends Documented {
  readonly extendedTo: LocalDate;
  readonly reason: words.ExtensionReason;
}

/** The election is put off, a year at the most (O02), with approval from above. */
export function decideExtension(
  { dueOn }: BranchElection,
  { extendedTo, reason, documentNo }: Extension,
  { book, today }: Moment,
): Decision<BranchElection> {
  const wrong = wrongDocument(documentNo);
  if (wrong) return wrong;
  if (extendedTo <= dueOn) return refuse("FIELD_NOT_ACCEPTABLE", { field: "extendedTo", rule: RULE.O02 });
  const last = dueFrom(book, RULE.O02, { on: dueOn });
  const isLong = last !== null && extendedTo > last.dueOn;
  const { refusal, advised } = weigh(
    byRule(book, today, !isLong, refuse("PUT_OFF_TOO_LONG", { field: "extendedTo" }), "SUPERIOR"),
  );
  return refusal ?? { set: { extendedTo }, reasonCode: reason, facts: { documentNo }, advised };
}

/** 一肩挑: whether the secretary became director, once the village's own election says so. Nothing here makes it so. */
export const decideBothPosts = (
  _: BranchElection,
  { isBoth }: { readonly isBoth: boolean },
): Decision<BranchElection> => ({ set: { secretaryAlsoDirector: isBoth ? "YES" : "NO" } });
