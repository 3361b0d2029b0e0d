import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { revisitCases } from "./actions/by-the-clock.ts";
import { petitionHooks } from "./actions/hand-over-case.ts";
import type { PetitionsData } from "./graph/context.ts";
import { HandlingResolver } from "./graph/handling-resolvers.ts";
import { LedgerResolver } from "./graph/ledger-resolvers.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { LedgerFileResolver } from "./graph/ledger-file-resolvers.ts";
import { ReviewResolver } from "./graph/review-resolvers.ts";
import { RoutingResolver } from "./graph/routing-resolvers.ts";
import { serveLedgerFiles } from "./ledger-door.ts";
import { policy } from "./policy.ts";
import { petitionSections } from "./records/petition-sections.ts";

/** What answers for petitions. */
export const service: DepartmentService<PetitionsData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      RoutingResolver,
      HandlingResolver,
      ReviewResolver,
      LedgerResolver,
      LedgerFileResolver,
      handOverDesk("petitions"),
      materialDesk("petitions"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope, standings, clock, actor, office }) => ({
    sections: new SectionLoader(db, petitionSections(scope, standings, clock.today())),
    reader: { actor, standings, recusalToken: () => office.signet.recusalToken(actor.subject) },
  }),
  hooks: petitionHooks,
  addRoutes: serveLedgerFiles,
  rounds: [{ name: "revisit", everyMs: 60_000, run: revisitCases }],
};
