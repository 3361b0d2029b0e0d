import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { loadTogether } from "../../../shared/commands/load-together.ts";
import type { LookBack as Row } from "../domain/look-back-machine.ts";
import { checks } from "../records/key-village-loads.ts";
import type { CoordinationContext } from "./context.ts";
import { LookBack, LookBackCheck } from "./office-types.ts";

const loadChecks = loadTogether(checks);

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
