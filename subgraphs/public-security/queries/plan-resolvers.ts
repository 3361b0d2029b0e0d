import { randomUUID } from "node:crypto";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { AttentionFlag, flagsOf, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { signCertificate } from "../../../shared/crypto/certificate.ts";
import { CertificateScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { readClock, type ReadClock } from "../../../shared/law/due-state.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueInstant } from "../../../shared/law/deadline.ts";
import { dueFrom } from "../../../shared/law/law-book.ts";
import { isInForce } from "../domain/plan.ts";
import { planClock } from "../domain/plan-clock.ts";
import type { SecurityPlan as Row } from "../domain/plan-machine.ts";
import type { PublicSecurityContext } from "./context.ts";
import { type EmergencyPlan, SecurityPlan } from "./types.ts";

async function clockOf(
  shown: SecurityPlan,
  { runtime, clock }: PublicSecurityContext,
): Promise<ReadClock | null> {
  const running = planClock(rowOf(shown), await runtime.lawBook.current());
  return running && readClock(running, clock.today());
}
const rowOf = (shown: SecurityPlan | EmergencyPlan): Row => shownAs(shown)?.row as Row;

@Resolver(() => SecurityPlan)
export class SecurityPlanResolver {
  @Query(() => CertificateScalar, {
    nullable: true,
    description:
      "That both plans of a village are approved, signed for the election office and good for a day; null while one is not. 方案批准证明",
  })
  async planCertificate(
    @Arg("village", () => RegionCodeScalar) village: RegionCode,
    @Ctx() { sections, runtime, clock }: PublicSecurityContext,
  ): Promise<string | null> {
    const [plan, emergency] = await Promise.all([
      sections.load("plan", village),
      sections.load("emergencyPlan", village),
    ]);
    if (!isInForce(plan) || !isInForce(emergency)) return null;
    const now = clock.now();
    const due = dueFrom(await runtime.lawBook.current(), RULE.C14, { on: clock.today(), at: now });
    if (!due) return null;
    const certified = { id: randomUUID(), village, expiresAt: dueInstant(due) };
    return signCertificate(runtime.keyRing, "plan-certificate", certified, now);
  }

  @FieldResolver(() => LegalClock, { nullable: true, description: "The clock running now. 时限" })
  clock(@Root() plan: SecurityPlan, @Ctx() context: PublicSecurityContext): Promise<ReadClock | null> {
    return clockOf(plan, context);
  }

  @FieldResolver(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  async attention(
    @Root() plan: SecurityPlan,
    @Ctx() context: PublicSecurityContext,
  ): Promise<AttentionFlag[]> {
    const read = await clockOf(plan, context);
    return flagsOf(read ? [read] : [], () => "NO_SECURITY_PLAN");
  }
}
