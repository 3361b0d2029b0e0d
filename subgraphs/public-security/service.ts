import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { transferCommands } from "../../shared/hand-over-desk/transfer-commands.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { PublicSecurityData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { policy } from "./policy.ts";
import { securitySections } from "./records/security-sections.ts";

/** What answers for public security. */
export const service: DepartmentService<PublicSecurityData> = {
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
  commands: transferCommands("public-security"),
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, securitySections(scope)) }),
};
