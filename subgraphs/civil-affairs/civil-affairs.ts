import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { codeReference } from "../../shared/federation/code-reference.ts";
import type { CivilAffairsRecords } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { ElectionRecords1763800000000 } from "./migrations/1763800000000-election-records.ts";
import { policy } from "./policy.ts";
import {
  HandoverItemRecord,
  VillageElectionRecord,
  VoterObjectionRecord,
} from "./records/election-records.ts";
import { electionBoard } from "./records/region-board.ts";
import { ElectionCycleRecord, RegionRecord, VillageRecord } from "./records/region-records.ts";
import { BallotRoundRecord, SeatResultRecord, TallyRecord } from "./records/result-records.ts";
import { civilAffairsSections } from "./records/village-sections.ts";

/** Civil affairs (民政): regions, villages, and the course and result of each village's election. */
export const definition: DepartmentDefinition<CivilAffairsRecords> = {
  department: "civil-affairs",
  entities: [
    RegionRecord,
    VillageRecord,
    ElectionCycleRecord,
    VillageElectionRecord,
    VoterObjectionRecord,
    HandoverItemRecord,
    BallotRoundRecord,
    TallyRecord,
    SeatResultRecord,
  ],
  migrations: [ElectionRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
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
  records: (context) => ({
    sections: new SectionLoader(context.db, {
      ...civilAffairsSections(context.scope),
      board: electionBoard(context.scope),
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
