import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { signCertificate } from "../../../shared/crypto/certificate.ts";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { CertificateScalar } from "../../../shared/graphql/scalars.ts";
import type { VoteGate as Row } from "../domain/gate-machine.ts";
import type { CoordinationContext } from "./context.ts";
import { VoteGate } from "./vote-gate.ts";

@Resolver(() => VoteGate)
export class VoteGateResolver {
  @FieldResolver(() => CertificateScalar, {
    nullable: true,
    description:
      "What the township presents to the village's election; null once it is revoked or over. 证明",
  })
  async certificate(
    @Root() shown: VoteGate,
    @Ctx() { runtime, clock }: CoordinationContext,
  ): Promise<string | null> {
    const row = shownAs(shown)?.row as Row | undefined;
    if (row?.state !== "ISSUED" || row.expiresAt <= clock.now()) return null;
    const { id, villageCode, issuedAt, expiresAt } = row;
    return signCertificate(runtime.keyRing, "vote-gate", { id, village: villageCode, expiresAt }, issuedAt);
  }
}
