import type { Decision, Moment } from "../../../shared/commands/change.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Election } from "./election-machine.ts";
import type { UnitKind } from "./words.ts";

/** What is known of a village when its election is to begin. */
export interface Beginning {
  /** Null when there is no such village. */
  readonly kind: UnitKind | null;
  readonly isInUse: boolean;
  readonly successors: readonly RegionCode[];
  readonly cycleId: string | null;
  readonly hasBegun: boolean;
}

/** A village's election of the cycle that is open there begins: once, for a village that is in use. */
export function decideBeginning(
  _: null,
  { village }: { readonly village: RegionCode },
  { today, covers }: Moment,
  { beginning }: { readonly beginning: Beginning },
): Decision<Election> {
  const { kind, isInUse, successors, cycleId, hasBegun } = beginning;
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  if (kind === null) return refuse("PLACE_UNKNOWN", { field: "village" });
  if (!isInUse) return refuse("PLACE_RETIRED", { field: "village", successors });
  if (cycleId === null) return refuse("CYCLE_MISSING", { field: "village" });
  if (hasBegun) return refuse("ELECTION_BEGUN", { field: "village" });
  const isVillage = kind === "VILLAGE";
  return {
    set: {
      villageCode: village,
      cycleId,
      kind: isVillage ? "VC" : "RC",
      stageSince: today,
      seatsDirector: 1,
      seatsDeputy: 0,
      seatsMember: isVillage ? 2 : 4,
      womenReserved: 1,
      workHandoverState: "NOT_STARTED",
    },
  };
}
