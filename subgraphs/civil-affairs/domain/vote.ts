import { type Guard, type Moment, weigh } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import type { Course } from "./course.ts";
import { always, byLaw } from "./guards.ts";
import { gateOpen } from "./vote-gate.ts";
import { wrongNumber } from "./preparation.ts";
import { listInTime } from "./voter-list.ts";

/** Zhejiang 25, Beijing 25, Shanghai 16, Henan 30; the national law has no number. */
const MOST_PROXIES = 3;

export interface Proxies {
  readonly proxyVoters: number;
  readonly proxyHolders: number;
  readonly maxPerHolder: number;
  readonly listPostedOn: LocalDate;
}

/** Votes by proxy (委托投票, VCL 15(4)) as counts; who votes for whom stands on the wall. */
export function decideProxies(election: Election, proxies: Proxies, moment: Moment): ElectionDecision {
  const { proxyVoters, proxyHolders, maxPerHolder, listPostedOn } = proxies;
  const wrong = wrongNumber({ proxyVoters, proxyHolders, maxPerHolder });
  if (wrong) return refuse("FIELD_NOT_ACCEPTABLE", { field: wrong });
  if (listPostedOn > moment.today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "listPostedOn" });
  const fits =
    proxyHolders <= proxyVoters &&
    proxyVoters <= proxyHolders * maxPerHolder &&
    proxyVoters <= (election.registeredVoters ?? 0);
  if (!fits) return refuse("COUNT_MISMATCH", { field: "proxyVoters" });
  const tooMany = refuse("PROXY_LIMIT", { field: "maxPerHolder" });
  const { refusal, advised } = weigh(
    byLaw(election, moment, moment.today, maxPerHolder <= MOST_PROXIES, tooMany),
  );
  if (refusal) return refusal;
  return {
    set: { proxyVoters, proxyHolders, proxyMaxPerHolder: maxPerHolder, proxyListPostedOn: listPostedOn },
    advised,
  };
}

/** Before the vote is opened: it is election day, its gate is open, the list hung long enough, and the exit audit is posted. */
export function readyForVote(election: Election, moment: Moment, { isGateRevoked }: Course): Guard[] {
  const { electionDate, auditPublishedOn, listPublishedOn } = election;
  const day = electionDate ?? moment.today;
  return [
    ...always(electionDate === moment.today, refuse("NOT_ELECTION_DAY"), "TIME"),
    ...gateOpen(election, moment, isGateRevoked),
    ...listInTime(election, moment, listPublishedOn).map((guard) => ({ ...guard, by: "TIME" })),
    ...byLaw(election, moment, day, auditPublishedOn !== null, refuse("AUDIT_NOT_PUBLISHED"), "TOWNSHIP"),
  ];
}

/** The vote begins: the booth stands, and the township is there (VCL 15(3)). */
export function decideOpening(
  election: Election,
  { secretBooth, townshipPresent }: { readonly secretBooth: boolean; readonly townshipPresent: boolean },
  moment: Moment,
): ElectionDecision {
  const noBooth = refuse("BOOTH_MISSING", { field: "secretBooth" });
  const { refusal, advised } = weigh(byLaw(election, moment, moment.today, secretBooth, noBooth));
  return refusal ?? { set: {}, facts: { townshipPresent }, advised };
}
