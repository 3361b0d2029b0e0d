import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentService } from "../../shared/federation/department-manifest.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { deskMember } from "../../shared/hand-over-desk/member.ts";
import { disciplineHooks } from "./actions/inbox-hooks.ts";
import { ClueResolver } from "./graph/clue-resolvers.ts";
import type { DisciplineData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { policy } from "./policy.ts";
import { disciplineSections } from "./records/discipline-sections.ts";

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
  records: ({ db, scope, actor, office }) => ({
    sections: new SectionLoader(db, disciplineSections(scope)),
    reader: {
      region: actor.region,
      subject: actor.subject,
      isHead: deskMember(actor, "discipline")?.isHead ?? false,
      recusalToken: () => office.signet.recusalToken(actor.subject),
    },
  }),
  hooks: disciplineHooks,
};
