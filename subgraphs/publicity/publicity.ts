import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { PublicityData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { PublicityRecords1763800000000 } from "./migrations/1763800000000-publicity-records.ts";
import { policy } from "./policy.ts";
import { OpinionIncidentRecord, PublicationRecord } from "./records/publicity-records.ts";
import { publicitySections } from "./records/publicity-sections.ts";

/** Publicity (宣传): what is publicly said about an election, by topic, and what the offices answered. */
export const definition: DepartmentDefinition<PublicityData> = {
  department: "publicity",
  entities: [OpinionIncidentRecord, PublicationRecord],
  migrations: [PublicityRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
  parts: {
    resolvers: [VillageResolver, RegionResolver, handOverDesk("publicity"), materialDesk("publicity")],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, publicitySections(scope)) }),
};
