import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { OrganizationData } from "./queries/context.ts";
import { BodiesOfOfficials1764000000000 } from "./migrations/1764000000000-bodies-of-officials.ts";
import { CandidatesMove1764320000000 } from "./migrations/1764320000000-candidates-move.ts";
import { OrganizationCommands1764340000000 } from "./migrations/1764340000000-organization-commands.ts";
import { OrganizationRecords1763800000000 } from "./migrations/1763800000000-organization-records.ts";
import { OfficialRecord, OfficialTieRecord, ResponsibleLeaderRecord } from "./records/official-records.ts";
import {
  JointReviewBatchRecord,
  JointReviewItemRecord,
  JointReviewOpinionRecord,
  PartyBranchElectionRecord,
} from "./records/party-records.ts";
import { BranchRectificationRecord, TrainingSessionRecord } from "./records/rectification-records.ts";

/** Organization (组织): officials on duty, branch elections and joint reviews. */
export const manifest: DepartmentManifest<OrganizationData> = {
  department: "organization",
  entities: [
    OfficialRecord,
    OfficialTieRecord,
    ResponsibleLeaderRecord,
    PartyBranchElectionRecord,
    JointReviewBatchRecord,
    JointReviewItemRecord,
    JointReviewOpinionRecord,
    BranchRectificationRecord,
    TrainingSessionRecord,
  ],
  migrations: [
    OrganizationRecords1763800000000,
    BodiesOfOfficials1764000000000,
    CandidatesMove1764320000000,
    OrganizationCommands1764340000000,
  ],
  service: async () => (await import("./service.ts")).service,
};
