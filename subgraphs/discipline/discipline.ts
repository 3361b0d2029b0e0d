import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { DisciplineData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { DisciplineRecords1763800000000 } from "./migrations/1763800000000-discipline-records.ts";
import { policy } from "./policy.ts";
import { ClueReceiptRecord, DisciplineNoticeRecord } from "./records/discipline-records.ts";
import { disciplineSections } from "./records/discipline-sections.ts";

/** Discipline inspection (纪检监察): published notices for all; receipts for clues for its own people. */
export const definition: DepartmentDefinition<DisciplineData> = {
  department: "discipline",
  entities: [DisciplineNoticeRecord, ClueReceiptRecord],
  migrations: [DisciplineRecords1763800000000, OfficeDesk1763900000000],
  parts: {
    resolvers: [VillageResolver, RegionResolver],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, disciplineSections(scope)) }),
};
