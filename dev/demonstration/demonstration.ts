import type { Department } from "../../shared/kernel/department.ts";
import type { LocalDate } from "../../shared/kernel/local-date.ts";
import type { DemoRegion } from "./places.ts";
import type { VillageSeason } from "./season.ts";
import type { TableRows } from "./table-rows.ts";

/** What every department's invented records are about. */
export interface DemoWorld {
  readonly regions: readonly DemoRegion[];
  readonly seasons: readonly VillageSeason[];
  readonly today: LocalDate;
  readonly now: Date;
}

/** A department's part of the demonstration: the file of its code beside this one. */
export interface Demonstration {
  /** A table that is filled exactly when the demonstration has been loaded. */
  readonly filledTable: string;
  /** The tables a county has before any record of its work: places, and officials. */
  readonly register?: readonly [string, ...string[]];
  /** True where the register of the real province is loaded as well. */
  readonly keepsRegister?: true;
  rows(world: DemoWorld): TableRows[];
}

export async function demonstrationOf(department: Department): Promise<Demonstration> {
  const { demonstration } = (await import(`./${department}.ts`)) as { demonstration: Demonstration };
  return demonstration;
}
