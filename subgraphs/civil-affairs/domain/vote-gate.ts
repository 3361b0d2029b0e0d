import type { Certificate } from "../../../shared/crypto/certificate.ts";
import type { Decision, Guard, Moment } from "../../../shared/commands/change.ts";
import type { Lookup, Revocation } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { Election } from "./election-machine.ts";
import { always } from "./guards.ts";

export interface Presented {
  readonly gate: Certificate | null;
  readonly revocations: Lookup<Revocation>;
}

/**
 * The township brings the election office's certificate that nothing keeps the village from voting. It is verified by the office's
 * public key and the copy of what was revoked, and nobody is asked.
 */
export function decidePresentation(
  { villageCode }: Election,
  _: object,
  { now }: Moment,
  { gate, revocations }: Presented,
): Decision<Election> {
  if (!revocations) return refuse("REFERENCE_MISSING", { field: "certificate" });
  if (!gate || gate.village !== villageCode) return refuse("GATE_INVALID", { field: "certificate" });
  if (gate.expiresAt <= now) return refuse("GATE_EXPIRED", { field: "certificate" });
  if (revocations(gate.id)) return refuse("GATE_REVOKED", { field: "certificate" });
  return { set: { voteGateId: gate.id, voteGateUntil: gate.expiresAt }, facts: { certificate: gate.id } };
}

/** A vote is opened while the certificate is good: presented, not over, not revoked. */
export const gateOpen = (
  { voteGateUntil }: Pick<Election, "voteGateUntil">,
  { now }: Moment,
  isRevoked: boolean,
): Guard[] =>
  always(
    voteGateUntil !== null && now < new Date(voteGateUntil) && !isRevoked,
    refuse("KEY_VILLAGE_GATE"),
    "TOWNSHIP",
  );
