import { isLeadCadreOnly } from "../../shared/kernel/actor.ts";
import { codeReference } from "../../shared/graphql/code-reference.ts";
import { Region, Village } from "../../shared/graphql/places.ts";
import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import { readableReports } from "./domain/report-chain.ts";
import { commands } from "./commands.ts";
import { ledgers } from "./ledgers.ts";
import type { CoordinationData } from "./queries/context.ts";
import { RegionResolver, VillageResolver } from "./queries/resolvers.ts";
import { KeyVillageResolver, ProblemItemResolver } from "./queries/key-village-resolvers.ts";
import { LegalRuleResolver } from "./queries/legal-rule.ts";
import { TermsResolver } from "./queries/terms.ts";
import { LookBackResolver } from "./queries/look-back-resolver.ts";
import { ConsultationResolver, DirectiveResolver, TaskResolver } from "./queries/directive-resolvers.ts";
import { VoteGateResolver } from "./queries/vote-gate-resolver.ts";
import { readRevocations } from "./records/gate-loads.ts";
import { untoldCategories } from "./domain/words.ts";
import { knowsPetitions, policy } from "./policy.ts";
import { coordinationSections } from "./records/coordination-sections.ts";
import { reportCondition } from "./transfer-condition.ts";
import { coordinationHooks } from "./transfer-hooks.ts";

/** What answers for coordination. */
export const service: DepartmentService<CoordinationData> = {
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      KeyVillageResolver,
      ProblemItemResolver,
      LookBackResolver,
      LegalRuleResolver,
      TermsResolver,
      VoteGateResolver,
      TaskResolver,
      DirectiveResolver,
      ConsultationResolver,
      transferResolvers("coordination"),
      materialResolvers("coordination"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope, clock, standings, actor, runtime }) => {
    const overdueThrough = async () =>
      (await runtime.lawBook.current()).calendar.overdueThrough(clock.today());
    const untold = untoldCategories(knowsPetitions(standings));
    const reported = {
      kinds: readableReports(standings, isLeadCadreOnly(actor)),
      above: standings.has("UP") ? actor.region : null,
    };
    return {
      sections: new SectionLoader(db, coordinationSections(scope, overdueThrough, untold, reported)),
    };
  },
  ledgers,
  commands: [...commands, ...transferCommands("coordination", reportCondition)],
  lists: { revocations: readRevocations },
  hooks: coordinationHooks,
};
