import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { transferCommands } from "../../shared/hand-over-desk/transfer-commands.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { OrganizationData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { policy } from "./policy.ts";
import { candidatesById, officialsById } from "./records/people.ts";
import { organizationSections } from "./records/village-sections.ts";

/** What answers for organization. */
export const service: DepartmentService<OrganizationData> = {
  parts: {
    resolvers: [VillageResolver, RegionResolver, handOverDesk("organization"), materialDesk("organization")],
    entities: [Village, Region],
    references: {
      Village: codeReference,
      Region: codeReference,
      Official: ({ id }, { officials }) => officials.load(String(id)),
      Candidate: ({ id }, { candidates }) => candidates.load(String(id)),
    },
    policy,
  },
  commands: transferCommands("organization"),
  records: ({ db, scope }) => ({
    sections: new SectionLoader(db, organizationSections(scope)),
    officials: officialsById(db, scope),
    candidates: candidatesById(db),
  }),
};
