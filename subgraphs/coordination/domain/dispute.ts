import type { Decision, Moment } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Dispute } from "./dispute-machine.ts";
import type * as words from "./words.ts";

export interface DisputeFound {
  readonly village: RegionCode;
  readonly kind: words.DisputeKind;
  readonly foundOn: LocalDate;
}

/** A dispute was found (排查): in which village, of what kind, and when. Never between whom. */
export function decideDispute(
  _: null,
  { village, kind, foundOn }: DisputeFound,
  { today, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<Dispute> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (foundOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "foundOn", rule: RULE.C16 });
  return { set: { villageCode: village, kind, foundOn } };
}

export const decideMediator = (
  _: Dispute,
  { mediator }: { readonly mediator: words.Mediator },
): Decision<Dispute> => ({ set: { mediator }, facts: { mediator } });

/** Mediated, with every party's consent; again when an agreement was not kept, and not where the parties went elsewhere. */
export const decideMediation = ({ outcome }: Dispute): Decision<Dispute> =>
  outcome === null || outcome === "NOT_KEPT"
    ? { set: { outcome: null, endReason: null, informedOf: null, evidenceHash: null } }
    : refuse("DISPUTE_SETTLED", { from: outcome });

/** An agreement, with its paper or the record of a spoken one (人民调解法 Art.28). */
export const decideAgreement = (
  _: Dispute,
  { evidenceHash }: { readonly evidenceHash: string },
): Decision<Dispute> =>
  isHash(evidenceHash)
    ? { set: { evidenceHash }, evidenceHash }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });

export interface MediationEnded {
  readonly reason: words.MediationEnd;
  readonly informedOf: readonly words.OtherWay[];
}

/** It ends, with a party's refusal at once (Art.17), and the parties are told where they may go instead (Art.26). */
export function decideMediationEnd(
  { state }: Dispute,
  { reason, informedOf }: MediationEnded,
): Decision<Dispute> {
  const ways = [...new Set(informedOf)];
  if (ways.length === 0) return refuse("PARTIES_NOT_TOLD", { field: "informedOf" });
  // What was never begun has come to no disagreement.
  if (state === "ASSIGNED" && reason !== "PARTY_REFUSES")
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "reason", rule: RULE.C16 });
  return { set: { endReason: reason, informedOf: ways }, reasonCode: reason };
}

/** Somebody looked again (回访): whether an agreement is kept, or where the parties went. */
export function decideVisit(
  { endReason }: Dispute,
  { outcome }: { readonly outcome: words.DisputeOutcome },
  { person }: Moment,
): Decision<Dispute> {
  // Without an agreement there is none to keep.
  if ((endReason !== null) !== (outcome === "TAKEN_ELSEWHERE"))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "outcome", rule: RULE.C16 });
  return { set: { outcome, followedBy: person.subject }, facts: { outcome } };
}

/** Closed once it is kept or elsewhere. */
export const decideDisputeEnd = ({ outcome }: Dispute): Decision<Dispute> =>
  outcome === "NOT_KEPT" ? refuse("AGREEMENT_NOT_KEPT") : { set: {} };
