import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import type { OrganizationData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { OrganizationRecords1763800000000 } from "./migrations/1763800000000-organization-records.ts";
import { policy } from "./policy.ts";
import { OfficialRecord, ResponsibleLeaderRecord } from "./records/official-records.ts";
import {
  CandidateRecord,
  JointReviewBatchRecord,
  JointReviewItemRecord,
  PartyBranchElectionRecord,
} from "./records/party-records.ts";
import { candidatesById, officialsById } from "./records/people.ts";
import { organizationSections } from "./records/village-sections.ts";

/** Organization (组织): officials on duty, branch elections, joint reviews and posted candidates. */
export const definition: DepartmentDefinition<OrganizationData> = {
  department: "organization",
  entities: [
    OfficialRecord,
    ResponsibleLeaderRecord,
    PartyBranchElectionRecord,
    JointReviewBatchRecord,
    JointReviewItemRecord,
    CandidateRecord,
  ],
  migrations: [OrganizationRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
  parts: {
    resolvers: [VillageResolver, RegionResolver, handOverDesk("organization"), materialDesk("organization")],
    entities: [Village, Region],
    references: {
      Village: codeReference,
      Region: codeReference,
      Official: ({ id }, { officials }) => officials.load(String(id)),
      Candidate: ({ id }, { candidates }) => candidates.load(String(id)),
    },
    policy,
  },
  records: ({ db, scope }) => ({
    sections: new SectionLoader(db, organizationSections(scope)),
    officials: officialsById(db, scope),
    candidates: candidatesById(db),
  }),
};
