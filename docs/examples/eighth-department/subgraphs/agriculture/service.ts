import { SectionLoader } from "../../shared/database/section-loader.ts";
import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Village } from "../../shared/graphql/places.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { commands } from "./commands.ts";
import { policy } from "./policy.ts";
import type { AgricultureData } from "./queries/context.ts";
import { VillageResolver } from "./queries/resolvers.ts";
import { agricultureSections } from "./records/agriculture-sections.ts";

/** What answers for agriculture. */
export const service: DepartmentService<AgricultureData> = {
  parts: {
    resolvers: [VillageResolver, transferResolvers("agriculture"), materialResolvers("agriculture")],
    entities: [Village],
    references: { Village: codeReference },
    policy,
  },
  commands: [...commands, ...transferCommands("agriculture")],
  records: ({ db, scope }) => ({ sections: new SectionLoader(db, agricultureSections(scope)) }),
};
