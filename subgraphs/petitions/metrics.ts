import type { DepartmentMetric } from "../../shared/runtime/department-manifest.ts";
import { countOpenCases, countOverdueCases, countRegistered } from "./records/case-counts.ts";
import { countUnusualExports } from "./records/ledger-exports.ts";

/** What `/metrics` shows of the ledger: whether work piles up, is late, and comes in at all. */
export const petitionMetrics: readonly DepartmentMetric[] = [
  {
    name: "hub_petitions_open_cases",
    kind: "gauge",
    help: "Cases that are not struck off",
    read: ({ db }) => countOpenCases(db),
  },
  {
    name: "hub_petitions_overdue_cases",
    kind: "gauge",
    help: "Cases that are not struck off and whose last day is over",
    read: async ({ db, clock, lawBook }) =>
      countOverdueCases(db, (await lawBook.current()).calendar.overdueThrough(clock.today())),
  },
  {
    name: "hub_petitions_registered_total",
    kind: "counter",
    help: "Cases put on the register",
    read: ({ db }) => countRegistered(db),
  },
  {
    name: "hub_petitions_unusual_exports",
    kind: "gauge",
    help: "Ledgers asked for today by people who have had more than half of what a day allows: an alarm watches for more than 0",
    read: ({ db, clock }) => countUnusualExports(db, clock.today()),
  },
];
