import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { CivilAffairsRecords } from "./queries/context.ts";
import { ElectionRecords1763800000000 } from "./migrations/1763800000000-election-records.ts";
import { Candidates1764310000000 } from "./migrations/1764310000000-candidates.ts";
import { ElectionCommands1764310100000 } from "./migrations/1764310100000-election-commands.ts";
import { ElectionCycles1764310200000 } from "./migrations/1764310200000-election-cycles.ts";
import { VoteGatesPresented1764370200000 } from "./migrations/1764370200000-vote-gates.ts";
import { ViolationReports1764390000000 } from "./migrations/1764390000000-violation-reports.ts";
import { PlaceReadings1764400000000 } from "./migrations/1764400000000-place-readings.ts";
import { PlaceReadingRecord } from "./records/place-readings.ts";
import { ViolationCounterRecord, ViolationReportRecord } from "./records/violation-record.ts";
import { CandidateRecord } from "./records/candidate-records.ts";
import {
  WorkHandoverItemRecord,
  VillageElectionRecord,
  VoterObjectionRecord,
} from "./records/election-records.ts";
import { ElectionCycleRecord, RegionRecord, VillageRecord } from "./records/region-records.ts";
import { BallotRoundRecord, SeatResultRecord, TallyRecord } from "./records/result-records.ts";

/** Civil affairs (民政): regions, villages, and the course and result of each village's election. */
export const manifest: DepartmentManifest<CivilAffairsRecords> = {
  department: "civil-affairs",
  entities: [
    RegionRecord,
    VillageRecord,
    ElectionCycleRecord,
    VillageElectionRecord,
    VoterObjectionRecord,
    CandidateRecord,
    WorkHandoverItemRecord,
    BallotRoundRecord,
    TallyRecord,
    SeatResultRecord,
    ViolationReportRecord,
    ViolationCounterRecord,
    PlaceReadingRecord,
  ],
  migrations: [
    ElectionRecords1763800000000,
    Candidates1764310000000,
    ElectionCommands1764310100000,
    ElectionCycles1764310200000,
    VoteGatesPresented1764370200000,
    ViolationReports1764390000000,
    PlaceReadings1764400000000,
  ],
  service: async () => (await import("./service.ts")).service,
};
