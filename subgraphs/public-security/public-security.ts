import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { PublicSecurityData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { SecurityRecords1763800000000 } from "./migrations/1763800000000-security-records.ts";
import { policy } from "./policy.ts";
import {
  ElectionDayDutyRecord,
  EmergencyPlanRecord,
  IncidentSummaryRecord,
  SecurityPlanRecord,
} from "./records/security-records.ts";
import { securitySections } from "./records/security-sections.ts";

/** Public security (公安): plans, election-day duty and incident summaries, without any person. */
export const definition: DepartmentDefinition<PublicSecurityData> = {
  department: "public-security",
  entities: [SecurityPlanRecord, EmergencyPlanRecord, ElectionDayDutyRecord, IncidentSummaryRecord],
  migrations: [SecurityRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      handOverDesk("public-security"),
      materialDesk("public-security"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, securitySections(scope)) }),
};
