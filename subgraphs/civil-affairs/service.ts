import { transferResolvers } from "../../shared/transfers/transfer-resolvers.ts";
import { materialResolvers } from "../../shared/transfers/material-resolvers.ts";
import { transferCommands } from "../../shared/transfers/transfer-commands.ts";
import type { DepartmentService } from "../../shared/runtime/department-manifest.ts";
import { SectionLoader } from "../../shared/database/section-loader.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { codeReference } from "../../shared/graphql/code-reference.ts";
import type { CivilAffairsRecords } from "./queries/context.ts";
import { commands } from "./commands.ts";
import { ledgers } from "./ledgers.ts";
import { CycleResolver } from "./queries/cycle-resolver.ts";
import { ElectionResolver } from "./queries/election-resolver.ts";
import { OneVillage } from "./queries/one-village.ts";
import { RegionResolver, TallyResolver, VillageResolver } from "./queries/resolvers.ts";
import { ViolationResolver } from "./queries/violation-resolver.ts";
import { PlacesResolver } from "./queries/places.ts";
import { policy } from "./policy.ts";
import { readPlaceNames } from "./read-place-names.ts";
import { candidatesById } from "./records/candidate-records.ts";
import { readPlaces } from "./records/reference-places.ts";
import { civilAffairsSections } from "./records/village-sections.ts";

const oneVillage = new OneVillage();

/** What answers for civil affairs. */
export const service: DepartmentService<CivilAffairsRecords> = {
  parts: {
    resolvers: [
      VillageResolver,
      ElectionResolver,
      CycleResolver,
      ViolationResolver,
      PlacesResolver,
      TallyResolver,
      RegionResolver,
      transferResolvers("civil-affairs"),
      materialResolvers("civil-affairs"),
    ],
    references: {
      // A village or region that civil affairs does not know is null, whatever another department said.
      Village: (reference, { sections }) => place("village", sections, reference),
      Region: (reference, { sections }) => place("region", sections, reference),
      Candidate: ({ id }, { candidates }) => candidates.load(String(id)),
    },
    policy,
  },
  ledgers,
  commands: [...commands, ...transferCommands("civil-affairs")],
  lists: { places: readPlaces },
  scheduledJobs: [{ name: "read place names", everyMs: 10_000, run: readPlaceNames }],
  records: ({ db, scope, runtime, actor, requestId }) => {
    const mayShow = (villages: readonly RegionCode[]): boolean =>
      oneVillage.mayShow(`${actor.subject} ${requestId}`, villages);
    return {
      sections: new SectionLoader(
        db,
        civilAffairsSections(scope, () => runtime.lawBook.current(), mayShow),
      ),
      candidates: candidatesById(db, scope, mayShow),
    };
  },
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
