import type { Certificate } from "../../../shared/crypto/certificate.ts";
import type { Decision, Moment } from "../../../shared/commands/change.ts";
import type { Entity } from "../../../shared/database/columns.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueInstant } from "../../../shared/law/deadline.ts";
import { deadlineOf } from "../../../shared/law/law-book.ts";
import type { VoteGate } from "./gate-machine.ts";
import { type GateFacts, gateReasons } from "./vote-gate.ts";
import type * as words from "./words.ts";

/** What stands about a village: its entry on the ledger, if any, and what public security certified. */
export interface GateAround {
  readonly places: Lookup<Place>;
  readonly entry: (GateFacts & { readonly id: string }) | null;
  readonly plans: Certificate | null;
}

/**
 * A certificate that nothing on the ledger keeps a village from voting (把问题解决在选举前). A village that is not on the ledger
 * has an open gate; a key village needs its plans approved as well, unless the first responsible person answers for it.
 */
export function decideGate(
  _: null,
  { village }: { readonly village: RegionCode },
  { book, now, today, covers }: Moment,
  { places, entry, plans }: GateAround,
): Decision<VoteGate> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  const isKey = entry !== null && entry.state !== "REJECTED";
  if (isKey && gateReasons(entry).length > 0) return refuse("GATE_CLOSED", { field: "village" });
  const isPlanned = plans !== null && plans.village === village && plans.expiresAt > now;
  if (isKey && entry.gateOverrideOn === null && !isPlanned)
    return refuse("PLAN_CERTIFICATE_MISSING", { field: "planCertificate" });
  const expiresAt = dueInstant(deadlineOf(book, RULE.C14, { on: today, at: now }));
  return { set: { villageCode: village, keyVillageId: entry?.id ?? null, issuedAt: now, expiresAt } };
}

export const decideRevocation = (
  _: VoteGate,
  { reason }: { readonly reason: words.GateRevocation },
): Decision<VoteGate> => ({ set: {}, reasonCode: reason });

/** What closes the gate takes the certificates that are out with it. */
export function closingGate<Row>(
  decided: Decision<Row>,
  gates: readonly string[],
  entity: Entity,
): Decision<Row> {
  if (isRefusal(decided) || gates.length === 0) return decided;
  return {
    ...decided,
    updates: [...(decided.updates ?? []), { entity, ids: gates, set: { state: "REVOKED" } }],
  };
}
