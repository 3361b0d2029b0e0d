import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { electionCycle } from "../commands/election-cycle/election-cycle.ts";
import { listCycles } from "../records/cycle-loads.ts";
import type { CivilAffairsContext } from "./context.ts";
import { ElectionCycle } from "./cycle.ts";

@Resolver(() => ElectionCycle)
export class CycleResolver {
  @Query(() => [ElectionCycle], {
    description: "Cycles of a region and of those above it, the newest first, twenty at most. 换届届次",
  })
  async electionCycles(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Ctx() { db, clock }: CivilAffairsContext,
  ): Promise<ElectionCycle[]> {
    const rows = await listCycles(db, region);
    return rows.map((row) => showRecord(electionCycle, row, clock.today()));
  }
}
