import { type Guard, type Moment, weigh } from "../../../shared/commands/change.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { always, byLaw, isInTime } from "./guards.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import type { ElectionMethod, FormingBody } from "./words.ts";

export interface CommitteeFormed {
  readonly formedBy: FormingBody;
  readonly formedOn: LocalDate;
  readonly members: number;
}

/** The election committee (村民选举委员会, VCL 12): how many, by whom and when; its members are named on the wall and not here. */
export function decideCommittee(
  _: Election,
  { formedBy, formedOn, members }: CommitteeFormed,
  { today }: Moment,
): ElectionDecision {
  if (formedOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "formedOn" });
  if (members < 3) return refuse("COMMITTEE_TOO_SMALL", { field: "members" });
  if (members > 99) return refuse("FIELD_NOT_ACCEPTABLE", { field: "members" });
  return {
    set: { committeeFormedBy: formedBy, committeeFormedOn: formedOn, committeeMembers: members },
    // An odd number is advised by the ministry's procedure and asked by no law.
    advised: members % 2 === 0 ? ["COMMITTEE_EVEN"] : [],
  };
}

/** The township has the list of the committee (备案). */
export const decideFiling = (_: Election, __: object, { today }: Moment): ElectionDecision => ({
  set: { committeeFiledOn: today },
});

/** The exit audit of the old committee is posted (离任审计, VCL 35). */
export function decideAudit(
  _: Election,
  { publishedOn, evidenceHash }: { readonly publishedOn: LocalDate; readonly evidenceHash: string },
  { today }: Moment,
): ElectionDecision {
  if (publishedOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "publishedOn" });
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  return { set: { auditPublishedOn: publishedOn }, evidenceHash };
}

export interface MethodAdopted {
  readonly electionDate: LocalDate;
  readonly electionMethod: ElectionMethod;
  readonly seatsDeputy: number;
  readonly seatsMember: number;
  readonly womenReserved: number;
  readonly entitled: number;
  readonly present: number;
  readonly agreed: number;
}

/** Before the method: the committee is on file. */
export const readyForMethod = ({ committeeFiledOn }: Election): Guard[] =>
  always(committeeFiledOn !== null, refuse("NOT_FILED"), "TOWNSHIP");

/** How it is voted, when, and for how many seats: adopted by a meeting (VCL 15, 22). */
export function decideMethod(
  election: Election,
  { entitled, present, agreed, ...adopted }: MethodAdopted,
  moment: Moment,
): ElectionDecision {
  const { electionDate, seatsDeputy, seatsMember, womenReserved, electionMethod } = adopted;
  const wrong = wrongNumber({ seatsDeputy, seatsMember, womenReserved, entitled, present, agreed });
  if (wrong) return refuse("FIELD_NOT_ACCEPTABLE", { field: wrong });
  if (womenReserved > seatsMember) return refuse("FIELD_NOT_ACCEPTABLE", { field: "womenReserved" });
  if (present > entitled) return refuse("FIELD_NOT_ACCEPTABLE", { field: "present" });
  if (agreed > present) return refuse("FIELD_NOT_ACCEPTABLE", { field: "agreed" });
  if (electionDate <= moment.today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "electionDate" });
  // Household and group delegates elect residents' committees alone (居民委员会组织法 Art.8).
  const isOfDelegates = electionMethod === "HOUSEHOLD" || electionMethod === "GROUP_DELEGATES";
  if (election.kind === "VC" && isOfDelegates)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "electionMethod" });
  const seats = 1 + seatsDeputy + seatsMember;
  const [least, most] = election.kind === "VC" ? [3, 7] : [5, 9];
  const check = (isMet: boolean, refusal: ReturnType<typeof refuse>): Guard[] =>
    byLaw(election, moment, moment.today, isMet, refusal);
  const { refusal, advised } = weigh([
    ...check(seats >= least && seats <= most, refuse("SEATS_OUT_OF_RANGE", { field: "seatsMember" })),
    ...check(womenReserved > 0, refuse("WOMEN_MISSING", { field: "womenReserved" })),
    ...check(
      isInTime(moment.book, RULE.E01, electionDate, moment.today),
      refuse("DATE_TOO_SOON", { field: "electionDate" }),
    ),
    ...check(present * 2 > entitled && agreed * 2 > present, refuse("QUORUM_NOT_MET", { field: "present" })),
  ]);
  if (refusal) return refusal;
  return {
    set: { ...adopted, seatsDirector: 1 },
    facts: { entitled, present, agreed },
    advised: seats % 2 === 0 ? [...advised, "SEATS_NOT_ODD"] : advised,
  };
}

/** The name of a number that is none, or more than any village has. */
export const wrongNumber = (numbers: Readonly<Record<string, number>>): string | undefined =>
  Object.entries(numbers).find(([, value]) => value < 0 || value > 999_999)?.[0];
