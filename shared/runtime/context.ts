import type { Actor } from "../kernel/actor.ts";
import type { Standing } from "../access/standing.ts";
import type { Database } from "../database/open-database.ts";
import type { CommandContext } from "../commands/context.ts";
import type { DepartmentRuntime } from "../transfers/department-runtime.ts";
import type { Clock } from "../kernel/clock.ts";
import type { RegionScope } from "../access/region-scope.ts";

/** What every resolver of a department is given: who asks, from where they may read, and the hour. */
export interface SubgraphContext {
  readonly actor: Actor;
  readonly standings: ReadonlySet<Standing>;
  readonly scope: RegionScope;
  readonly db: Database;
  readonly clock: Clock;
  readonly requestId: string;
  readonly restricted: Set<string>;
  readonly runtime: DepartmentRuntime;
  /** What this person's commands are carried out with. */
  readonly commands: CommandContext;
}
