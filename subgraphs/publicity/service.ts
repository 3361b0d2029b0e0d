import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import { commands } from "./commands.ts";
import { ledgers } from "./ledgers.ts";
import type { PublicityData } from "./queries/context.ts";
import { OpinionIncidentResolver, RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { policy } from "./policy.ts";
import { publicityHooks } from "./transfer-hooks.ts";
import { publicitySections } from "./records/publicity-sections.ts";

/** What answers for publicity. */
export const service: DepartmentService<PublicityData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      OpinionIncidentResolver,
      transferResolvers("publicity"),
      materialResolvers("publicity"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  ledgers,
  commands: [...commands, ...transferCommands("publicity")],
  hooks: publicityHooks,
  records: ({ db, scope, runtime }) => ({
    sections: new SectionLoader(
      db,
      publicitySections(scope, () => runtime.lawBook.current()),
    ),
  }),
};
