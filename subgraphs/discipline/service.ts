import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import { commands } from "./commands.ts";
import { ledgers } from "./ledgers.ts";
import type { DisciplineData } from "./queries/context.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { policy } from "./policy.ts";
import { disciplineSections } from "./records/discipline-sections.ts";
import { clueCondition } from "./transfer-condition.ts";
import { disciplineHooks } from "./transfer-hooks.ts";

/** What answers for discipline. */
export const service: DepartmentService<DisciplineData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      transferResolvers("discipline"),
      materialResolvers("discipline"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  ledgers,
  commands: [...commands, ...transferCommands("discipline", clueCondition)],
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, disciplineSections(scope)) }),
  hooks: disciplineHooks,
};
