import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import type { OrganizationData } from "./queries/context.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { commands } from "./commands.ts";
import { ledgers } from "./ledgers.ts";
import { BranchResolver, LeaderResolver, RectificationResolver } from "./queries/branch-resolvers.ts";
import { Official } from "./queries/types.ts";
import { ViewerResolver } from "./queries/viewer.ts";
import { JointReviewResolver } from "./queries/review-resolver.ts";
import { policy } from "./policy.ts";
import { readOfficials } from "./records/reference-officials.ts";
import { officialsById } from "./records/people.ts";
import { showRecord } from "../../shared/commands/shown-records.ts";
import { official } from "./commands/official/official.ts";
import { organizationSections } from "./records/village-sections.ts";

/** What answers for organization. */
export const service: DepartmentService<OrganizationData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      BranchResolver,
      LeaderResolver,
      RectificationResolver,
      JointReviewResolver,
      ViewerResolver,
      transferResolvers("organization"),
      materialResolvers("organization"),
    ],
    entities: [Village, Region],
    references: {
      Village: codeReference,
      Region: codeReference,
      Official: async ({ id }, { officials, clock }) => {
        const row = await officials.load(String(id));
        return row && showRecord(official, row, clock.today());
      },
    },
    policy,
  },
  ledgers,
  official: () => Official,
  commands: [...commands, ...transferCommands("organization")],
  lists: { officials: readOfficials },
  records: ({ db, scope }) => ({
    sections: new SectionLoader(db, organizationSections(scope)),
    officials: officialsById(db, scope),
  }),
};
