import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { revisitCases } from "./actions/by-the-clock.ts";
import { petitionHooks } from "./actions/hand-over-case.ts";
import type { PetitionsData } from "./graph/context.ts";
import { HandlingResolver } from "./graph/handling-resolvers.ts";
import { LedgerResolver } from "./graph/ledger-resolvers.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { LedgerFileResolver } from "./graph/ledger-file-resolvers.ts";
import { ReviewResolver } from "./graph/review-resolvers.ts";
import { RoutingResolver } from "./graph/routing-resolvers.ts";
import { serveLedgerFiles } from "./ledger-door.ts";
import { PetitionDeeds1763900100000 } from "./migrations/1763900100000-petition-deeds.ts";
import { PetitionRecords1763800000000 } from "./migrations/1763800000000-petition-records.ts";
import { policy } from "./policy.ts";
import { PetitionCaseRecord } from "./records/petition-case-record.ts";
import { petitionSections } from "./records/petition-sections.ts";

/** Petitions (信访): the ledger of election petitions, without the petitioners. */
export const definition: DepartmentDefinition<PetitionsData> = {
  department: "petitions",
  entities: [PetitionCaseRecord],
  migrations: [
    PetitionRecords1763800000000,
    OfficeDesk1763900000000,
    PetitionDeeds1763900100000,
    TransferOutbox1764100000000,
  ],
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      RoutingResolver,
      HandlingResolver,
      ReviewResolver,
      LedgerResolver,
      LedgerFileResolver,
      handOverDesk("petitions"),
      materialDesk("petitions"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope, standings, clock, actor, office }) => ({
    sections: new SectionLoader(db, petitionSections(scope, standings, clock.today())),
    reader: { actor, standings, recusalToken: () => office.signet.recusalToken(actor.subject) },
  }),
  hooks: petitionHooks,
  addRoutes: serveLedgerFiles,
  scheduledJobs: [{ name: "revisit", everyMs: 60_000, run: revisitCases }],
};
