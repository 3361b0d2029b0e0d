import type { FastifyInstance } from "fastify";
import type { MigrationInterface } from "typeorm";
import type { AnyCommand } from "../commands/define-command.ts";
import type { Ledger } from "../ledgers/ledger.ts";
import type { TransferHooks, DepartmentRuntime } from "../transfers/department-runtime.ts";
import type { ScheduledJob } from "../transfers/scheduled-job.ts";
import type { Department } from "../kernel/department.ts";
import type { SubgraphParts } from "../graphql/build-subgraph.ts";
import type { ReadMetric } from "../telemetry/read-metrics.ts";
import type { ReadList } from "../reference/serve-list.ts";
import type { ListName } from "../reference/lists.ts";
import type { SubgraphContext } from "./context.ts";

/**
 * A count of the whole department's own records. It is shown in steps of five, whoever declares it (`inFives`): who reads
 * metrics has no duty towards a single case, and must not see one come or go.
 */
export type DepartmentMetric = ReadMetric<Pick<DepartmentRuntime, "db" | "clock" | "lawBook">>;

/**
 * What a department is. Its people's standing and the transfers it may send and receive follow from its line in the register
 * and from the contracts. Whoever migrates a database or looks at the records reads this and no more: what answers requests
 * is loaded by the process that answers.
 */
export interface DepartmentManifest<Records extends object = object> {
  readonly department: Department;
  /** Its records. */
  readonly entities: readonly (new () => object)[];
  /** The history of its own tables, oldest first; what every department's database has comes before and between. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** What `/metrics` shows of its records, besides what every department shows. */
  readonly metrics?: readonly DepartmentMetric[];
  readonly service: () => Promise<DepartmentService<Records>>;
}

/** What answers requests for a department: its graph under its policy, and how a request reaches its records. */
export interface DepartmentService<Records extends object> {
  readonly parts: Omit<SubgraphParts<SubgraphContext & Records>, "department">;
  /** What its officers can do: mutations, their policy and what is allowed now follow from it. */
  readonly commands?: readonly AnyCommand[];
  /** What of its records is read page by page and one by one: queries, filters and histories follow from it. */
  readonly ledgers?: readonly Ledger[];
  /** The type by which its graph names officials, when that is not the id alone. */
  readonly official?: () => new () => object;
  /** Repositories and loaders of one request, bound to its scope. */
  records(context: SubgraphContext): Records;
  /** What it does when a transfer moves. */
  readonly hooks?: TransferHooks;
  /** What it does by itself again and again, besides what all do. */
  readonly scheduledJobs?: readonly ScheduledJob[];
  /** The lists it owns, which every department has a copy of. */
  readonly lists?: Readonly<Partial<Record<ListName, ReadList>>>;
  /** Routes of its own, for files. */
  readonly addRoutes?: (app: FastifyInstance, runtime: DepartmentRuntime) => void;
}
