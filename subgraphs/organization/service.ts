import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import type { OrganizationData } from "./queries/context.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { policy } from "./policy.ts";
import { readOfficials } from "./records/reference-officials.ts";
import { officialsById } from "./records/people.ts";
import { organizationSections } from "./records/village-sections.ts";

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
      Village: codeReference,
      Region: codeReference,
      Official: ({ id }, { officials }) => officials.load(String(id)),
    },
    policy,
  },
  commands: transferCommands("organization"),
  lists: { officials: readOfficials },
  records: ({ db, scope }) => ({
    sections: new SectionLoader(db, organizationSections(scope)),
    officials: officialsById(db, scope),
  }),
};
