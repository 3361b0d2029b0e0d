import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { together } from "../../../shared/graphql/load-together.ts";
import type { Check } from "../domain/look-back.ts";
import type { LookBack as Row } from "../domain/look-back-machine.ts";
import { checks } from "../records/key-village-loads.ts";
import type { CoordinationContext } from "./context.ts";
import { LookBack, LookBackCheck } from "./office-types.ts";

const loadChecks = together<CoordinationContext, Row, readonly Check[]>(async ({ db, commands }, rows) => {
  const { viewer, runtime } = commands;
  const { recusalToken, registers } = runtime;
  return rows.map(await checks({ read: db.read, viewer, input: null, registers, recusalToken }, rows));
});

@Resolver(() => LookBack)
export class LookBackResolver {
  @FieldResolver(() => [LookBackCheck], {
    nullable: true,
    description: "What was checked, and how it was answered. 检查清单",
  })
  checks(@Root() shown: LookBack, @Ctx() context: CoordinationContext): Promise<readonly LookBackCheck[]> {
    return loadChecks(context, shownAs(shown)?.row as Row);
  }
}
