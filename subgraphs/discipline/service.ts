import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import { transferCommands } from "../../shared/hand-over-desk/transfer-commands.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { commands } from "./commands.ts";
import { ClueResolver } from "./queries/clue-resolvers.ts";
import type { DisciplineData } from "./queries/context.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { policy } from "./policy.ts";
import { disciplineSections } from "./records/discipline-sections.ts";
import { disciplineHooks } from "./transfer-hooks.ts";

/** What answers for discipline. */
export const service: DepartmentService<DisciplineData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      ClueResolver,
      handOverDesk("discipline"),
      materialDesk("discipline"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  commands: [...commands, ...transferCommands("discipline")],
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, disciplineSections(scope)) }),
  hooks: disciplineHooks,
};
