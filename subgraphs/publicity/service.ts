import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { transferCommands } from "../../shared/hand-over-desk/transfer-commands.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { PublicityData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { policy } from "./policy.ts";
import { publicitySections } from "./records/publicity-sections.ts";

/** What answers for publicity. */
export const service: DepartmentService<PublicityData> = {
  parts: {
    resolvers: [VillageResolver, RegionResolver, handOverDesk("publicity"), materialDesk("publicity")],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  commands: transferCommands("publicity"),
  records: ({ db, scope, office }) => ({
    sections: new SectionLoader(
      db,
      publicitySections(scope, () => office.lawBook.current()),
    ),
  }),
};
