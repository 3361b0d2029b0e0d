import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { DateTimeScalar } from "../../../shared/graphql/scalars.ts";
import { dueDay, readClock, type ReadClock } from "../../../shared/law/due-state.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { beatDueAt } from "../domain/duty.ts";
import type { ElectionDayDuty as DutyRow } from "../domain/duty-machine.ts";
import type { PublicOrderCase as CaseRow } from "../domain/public-order-case-machine.ts";
import { PublicOrderCase } from "./case-types.ts";
import type { PublicSecurityContext } from "./context.ts";
import { ElectionDayDuty } from "./types.ts";

@Resolver(() => ElectionDayDuty)
export class DutyResolver {
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "The next beat is due at; none before duty and after it. 下次报告时间",
  })
  async beatDueAt(
    @Root() shown: ElectionDayDuty,
    @Ctx() { runtime }: PublicSecurityContext,
  ): Promise<string | null> {
    const duty = shownAs(shown)?.row as DutyRow;
    return beatDueAt(duty, await runtime.lawBook.current())?.toISOString() ?? null;
  }
}

/** Public-order cases, for public security's own people and nobody else. */
@Resolver(() => PublicOrderCase)
export class PublicOrderCaseResolver {
  @FieldResolver(() => LegalClock, {
    nullable: true,
    description: "Its last day, while it is open. 办理期限",
  })
  async clock(
    @Root() shown: PublicOrderCase,
    @Ctx() { runtime, clock }: PublicSecurityContext,
  ): Promise<ReadClock | null> {
    const row = shownAs(shown)?.row as CaseRow | undefined;
    const last = row?.extendedTo ?? row?.dueOn ?? null;
    if (last === null || row?.decidedOn !== null) return null;
    return readClock(dueDay(RULE.S02, last, (await runtime.lawBook.current()).calendar), clock.today());
  }
}
