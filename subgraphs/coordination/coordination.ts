import { isLeadCadreOnly } from "../../shared/auth/actor.ts";
import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { readableReports } from "./domain/report-chain.ts";
import { coordinationHooks } from "./actions/upward-reports.ts";
import type { CoordinationData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { ReportResolver } from "./graph/report-resolvers.ts";
import { ReportDeeds1763900300000 } from "./migrations/1763900300000-report-deeds.ts";
import { CoordinationRecords1763800000000 } from "./migrations/1763800000000-coordination-records.ts";
import { policy } from "./policy.ts";
import { coordinationSections } from "./records/coordination-sections.ts";
import { KeyVillageRecord, LookBackRecord, ProblemItemRecord } from "./records/key-village-records.ts";
import { DisputeItemRecord, TaskRecord, UpwardReportRecord } from "./records/office-records.ts";

/** Coordination (换届办, with 政法): key villages, problems, look-backs, disputes, upward reports and tasks. */
export const definition: DepartmentDefinition<CoordinationData> = {
  department: "coordination",
  entities: [
    KeyVillageRecord,
    ProblemItemRecord,
    LookBackRecord,
    DisputeItemRecord,
    UpwardReportRecord,
    TaskRecord,
  ],
  migrations: [
    CoordinationRecords1763800000000,
    OfficeDesk1763900000000,
    ReportDeeds1763900300000,
    TransferOutbox1764100000000,
  ],
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      ReportResolver,
      handOverDesk("coordination"),
      materialDesk("coordination"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope, clock, standings, actor }) => ({
    sections: new SectionLoader(
      db,
      coordinationSections(scope, clock.today(), readableReports(standings, isLeadCadreOnly(actor))),
    ),
  }),
  hooks: coordinationHooks,
};
