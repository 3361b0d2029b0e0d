import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueDay, type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import type { Violation as Row } from "../domain/violation-machine.ts";
import type { CivilAffairsContext } from "./context.ts";
import { Village } from "./village.ts";
import { ViolationReport } from "./violation-types.ts";

const rowOf = (shown: ViolationReport): Row => shownAs(shown)?.row as Row;

/** Reports of violations, for civil affairs' own people and nobody else. */
@Resolver(() => ViolationReport)
export class ViolationResolver {
  @FieldResolver(() => Village, { nullable: true, description: "Village. 村(社区)" })
  village(@Root() shown: ViolationReport, @Ctx() { sections }: CivilAffairsContext): Promise<Village | null> {
    return sections.load("village", rowOf(shown).villageCode);
  }

  @FieldResolver(() => [LegalClock], {
    description: "Days it is to be looked into (E33) and decided on (E34) by, while they run. 时限",
  })
  async clocks(
    @Root() shown: ViolationReport,
    @Ctx() { runtime, clock }: CivilAffairsContext,
  ): Promise<readonly ReadClock[]> {
    const { state, checkDueOn, decideDueOn } = rowOf(shown);
    const { calendar } = await runtime.lawBook.current();
    const running = [
      ...(state === "RECEIVED" ? [dueDay(RULE.E33, checkDueOn, calendar)] : []),
      ...(state === "RECEIVED" || state === "CHECKING" ? [dueDay(RULE.E34, decideDueOn, calendar)] : []),
    ];
    return readClocks(running, clock.today());
  }
}
