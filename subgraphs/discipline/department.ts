import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { DisciplineData } from "./queries/context.ts";
import { DisciplineRecords1763800000000 } from "./migrations/1763800000000-discipline-records.ts";
import { ClueDeeds1763900200000 } from "./migrations/1763900200000-clue-deeds.ts";
import { ClueRecord } from "./records/clue-record.ts";
import { ClueReceiptRecord, DisciplineNoticeRecord } from "./records/discipline-records.ts";

/** Discipline inspection (纪检监察): published notices for all; receipts for clues for its own people. */
export const manifest: DepartmentManifest<DisciplineData> = {
  department: "discipline",
  entities: [DisciplineNoticeRecord, ClueReceiptRecord, ClueRecord],
  migrations: [DisciplineRecords1763800000000, ClueDeeds1763900200000],
  service: async () => (await import("./service.ts")).service,
};
