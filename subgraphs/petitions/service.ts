import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { transferCommands } from "../../shared/hand-over-desk/transfer-commands.ts";
import { commands } from "./commands.ts";
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
      handOverDesk("petitions"),
      materialDesk("petitions"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  commands: [...commands, ...transferCommands("petitions")],
  records: ({ db, scope, standings, clock, office }) => ({
    sections: new SectionLoader(
      db,
      petitionSections(scope, standings, clock.today(), () => office.lawBook.current()),
    ),
  }),
  hooks: petitionHooks,
  addRoutes: serveLedgerFiles,
  scheduledJobs: [{ name: "revisit", everyMs: 60_000, run: revisitCases }],
};
