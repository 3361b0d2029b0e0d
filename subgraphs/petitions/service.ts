import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import { commands } from "./commands.ts";
import { ledgers } from "./ledgers.ts";
import { serveLedgerFiles } from "./ledger-endpoint.ts";
import { policy } from "./policy.ts";
import type { PetitionsData } from "./queries/context.ts";
import { LedgerFileResolver } from "./queries/ledger-file-resolvers.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { petitionSections } from "./records/petition-sections.ts";
import { revisitCases } from "./scheduled-jobs.ts";
import { petitionHooks } from "./transfer-hooks.ts";

/** What answers for petitions. */
export const service: DepartmentService<PetitionsData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      LedgerFileResolver,
      transferResolvers("petitions"),
      materialResolvers("petitions"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  ledgers,
  commands: [...commands, ...transferCommands("petitions")],
  records: ({ db, scope, standings, clock, runtime, commands: { viewer } }) => ({
    sections: new SectionLoader(
      db,
      petitionSections(scope, standings, clock.today(), () => runtime.lawBook.current(), viewer.recusalToken),
    ),
  }),
  hooks: petitionHooks,
  addRoutes: serveLedgerFiles,
  scheduledJobs: [{ name: "revisit", everyMs: 60_000, run: revisitCases }],
};
