import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import type { PublicSecurityData } from "./queries/context.ts";
import { commands } from "./commands.ts";
import { ledgers } from "./ledgers.ts";
import { DutyResolver, PublicOrderCaseResolver } from "./queries/incident-resolvers.ts";
import { SecurityPlanResolver } from "./queries/plan-resolvers.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { policy } from "./policy.ts";
import { securitySections } from "./records/security-sections.ts";

/** What answers for public security. */
export const service: DepartmentService<PublicSecurityData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      SecurityPlanResolver,
      DutyResolver,
      PublicOrderCaseResolver,
      transferResolvers("public-security"),
      materialResolvers("public-security"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  ledgers,
  commands: [...commands, ...transferCommands("public-security")],
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, securitySections(scope)) }),
};
