import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { PetitionsData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { PetitionRecords1763800000000 } from "./migrations/1763800000000-petition-records.ts";
import { policy } from "./policy.ts";
import { PetitionCaseRecord } from "./records/petition-case-record.ts";
import { petitionSections } from "./records/petition-sections.ts";

/** Petitions (信访): the ledger of election petitions, without the petitioners. */
export const definition: DepartmentDefinition<PetitionsData> = {
  department: "petitions",
  entities: [PetitionCaseRecord],
  migrations: [PetitionRecords1763800000000, OfficeDesk1763900000000],
  parts: {
    resolvers: [VillageResolver, RegionResolver],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope, standings, clock }) => ({
    sections: new SectionLoader(db, petitionSections(scope, standings, clock.today())),
  }),
};
