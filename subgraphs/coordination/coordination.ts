import { isLeadCadreOnly } from "../../shared/auth/actor.ts";
import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { RuleShareAndMatter1764000200000 } from "../../shared/deeds/migrations/1764000200000-rule-share-and-matter.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { readableReports } from "./domain/report-chain.ts";
import { commands } from "./commands.ts";
import type { CoordinationData } from "./queries/context.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { ReportResolver } from "./queries/report-resolvers.ts";
import { ReportDeeds1763900300000 } from "./migrations/1763900300000-report-deeds.ts";
import { CoordinationRecords1763800000000 } from "./migrations/1763800000000-coordination-records.ts";
import { policy } from "./policy.ts";
import { coordinationHooks } from "./transfer-hooks.ts";
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
    RuleShareAndMatter1764000200000,
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
  commands,
  hooks: coordinationHooks,
};
