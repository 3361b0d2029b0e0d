import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { transferCommands } from "../../shared/hand-over-desk/transfer-commands.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { codeReference } from "../../shared/federation/code-reference.ts";
import type { CivilAffairsRecords } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { policy } from "./policy.ts";
import { electionBoard } from "./records/region-board.ts";
import { civilAffairsSections } from "./records/village-sections.ts";

/** What answers for civil affairs. */
export const service: DepartmentService<CivilAffairsRecords> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      handOverDesk("civil-affairs"),
      materialDesk("civil-affairs"),
    ],
    references: {
      // A village or region that civil affairs does not know is null, whatever another department said.
      Village: (reference, { sections }) => place("village", sections, reference),
      Region: (reference, { sections }) => place("region", sections, reference),
    },
    policy,
  },
  commands: transferCommands("civil-affairs"),
  records: (context) => ({
    sections: new SectionLoader(context.db, {
      ...civilAffairsSections(context.scope),
      board: electionBoard(context.scope, () => context.office.lawBook.current()),
    }),
  }),
};

/** The village or region of a key; null for a key that is none. */
function place(
  section: "village" | "region",
  sections: CivilAffairsRecords["sections"],
  reference: Record<string, unknown>,
): unknown {
  const key = codeReference(reference);
  return key && sections.load(section, key.code);
}
