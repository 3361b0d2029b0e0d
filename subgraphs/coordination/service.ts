import { isLeadCadreOnly } from "../../shared/auth/actor.ts";
import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { transferCommands } from "../../shared/hand-over-desk/transfer-commands.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { readableReports } from "./domain/report-chain.ts";
import { commands } from "./commands.ts";
import type { CoordinationData } from "./queries/context.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { ReportResolver } from "./queries/report-resolvers.ts";
import { policy } from "./policy.ts";
import { coordinationSections } from "./records/coordination-sections.ts";
import { coordinationHooks } from "./transfer-hooks.ts";

/** What answers for coordination. */
export const service: DepartmentService<CoordinationData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      ReportResolver,
      handOverDesk("coordination"),
      materialDesk("coordination"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope, clock, standings, actor }) => ({
    sections: new SectionLoader(
      db,
      coordinationSections(scope, clock.today(), readableReports(standings, isLeadCadreOnly(actor))),
    ),
  }),
  commands: [...commands, ...transferCommands("coordination")],
  hooks: coordinationHooks,
};
