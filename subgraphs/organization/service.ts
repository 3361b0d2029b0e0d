import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import type { OrganizationData } from "./queries/context.ts";
import { OneVillage } from "./queries/one-village.ts";
import { RegionResolver, VillageResolver, type VillageWithResult } from "./queries/resolvers.ts";
import { policy } from "./policy.ts";
import { readOfficials } from "./records/reference-officials.ts";
import { candidatesById, officialsById } from "./records/people.ts";
import { organizationSections } from "./records/village-sections.ts";

const oneVillage = new OneVillage();

/** What answers for organization. */
export const service: DepartmentService<OrganizationData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      transferResolvers("organization"),
      materialResolvers("organization"),
    ],
    entities: [Village, Region],
    references: {
      Village: (reference): VillageWithResult | null => {
        const key = codeReference(reference);
        const until = reference["candidatesShownUntil"];
        return key && { ...key, candidatesShownUntil: typeof until === "string" ? until : null };
      },
      Region: codeReference,
      Official: ({ id }, { officials }) => officials.load(String(id)),
      Candidate: ({ id }, { candidates }) => candidates.load(String(id)),
    },
    policy,
  },
  commands: transferCommands("organization"),
  lists: { officials: readOfficials },
  records: ({ db, scope, actor, requestId }) => {
    const mayShow = (villages: readonly RegionCode[]): boolean =>
      oneVillage.mayShow(`${actor.subject} ${requestId}`, villages);
    return {
      sections: new SectionLoader(db, organizationSections(scope, mayShow)),
      officials: officialsById(db, scope),
      candidates: candidatesById(db, scope, mayShow),
    };
  },
};
