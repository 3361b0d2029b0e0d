import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { CoordinationData } from "./queries/context.ts";
import { CoordinationRecords1763800000000 } from "./migrations/1763800000000-coordination-records.ts";
import { KeyVillageCommands1764330000000 } from "./migrations/1764330000000-key-village-commands.ts";
import { ReportDeeds1763900300000 } from "./migrations/1763900300000-report-deeds.ts";
import { LookBackCommands1764330100000 } from "./migrations/1764330100000-look-back-commands.ts";
import { VoteGates1764370100000 } from "./migrations/1764370100000-vote-gates.ts";
import { DisputesAndDirectives1764380000000 } from "./migrations/1764380000000-disputes-and-directives.ts";
import { VoteGateRecord } from "./records/gate-records.ts";
import {
  LookBackCheckRecord,
  KeyVillageRecord,
  LookBackRecord,
  ProblemItemRecord,
} from "./records/key-village-records.ts";
import { DisputeItemRecord, UpwardReportRecord } from "./records/office-records.ts";
import {
  ConsultationRecord,
  DirectiveCounterRecord,
  DirectiveRecord,
  TaskRecord,
} from "./records/directive-records.ts";

/** Coordination (换届办, with 政法): key villages, problems, look-backs, disputes, upward reports, directives, consultations and tasks. */
export const manifest: DepartmentManifest<CoordinationData> = {
  department: "coordination",
  entities: [
    KeyVillageRecord,
    ProblemItemRecord,
    LookBackRecord,
    LookBackCheckRecord,
    DisputeItemRecord,
    UpwardReportRecord,
    TaskRecord,
    VoteGateRecord,
    DirectiveRecord,
    DirectiveCounterRecord,
    ConsultationRecord,
  ],
  migrations: [
    CoordinationRecords1763800000000,
    ReportDeeds1763900300000,
    KeyVillageCommands1764330000000,
    LookBackCommands1764330100000,
    VoteGates1764370100000,
    DisputesAndDirectives1764380000000,
  ],
  service: async () => (await import("./service.ts")).service,
};
