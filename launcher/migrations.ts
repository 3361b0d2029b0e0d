import type { MigrationInterface } from "typeorm";
import { OfficeDesk1763900000000 } from "../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import type { Department } from "../shared/kernel/department.ts";
import { ElectionRecords1763800000000 } from "../subgraphs/civil-affairs/migrations/1763800000000-election-records.ts";
import { CoordinationRecords1763800000000 } from "../subgraphs/coordination/migrations/1763800000000-coordination-records.ts";
import { ClueDeeds1763900200000 } from "../subgraphs/discipline/migrations/1763900200000-clue-deeds.ts";
import { ReportDeeds1763900300000 } from "../subgraphs/coordination/migrations/1763900300000-report-deeds.ts";
import { DisciplineRecords1763800000000 } from "../subgraphs/discipline/migrations/1763800000000-discipline-records.ts";
import { OrganizationRecords1763800000000 } from "../subgraphs/organization/migrations/1763800000000-organization-records.ts";
import { PetitionDeeds1763900100000 } from "../subgraphs/petitions/migrations/1763900100000-petition-deeds.ts";
import { PetitionRecords1763800000000 } from "../subgraphs/petitions/migrations/1763800000000-petition-records.ts";
import { SecurityRecords1763800000000 } from "../subgraphs/public-security/migrations/1763800000000-security-records.ts";
import { PublicityRecords1763800000000 } from "../subgraphs/publicity/migrations/1763800000000-publicity-records.ts";

/** Every department's migrations, oldest first. */
export const MIGRATIONS: Readonly<Record<Department, readonly (new () => MigrationInterface)[]>> = {
  "civil-affairs": [ElectionRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
  organization: [OrganizationRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
  petitions: [
    PetitionRecords1763800000000,
    OfficeDesk1763900000000,
    PetitionDeeds1763900100000,
    TransferOutbox1764100000000,
  ],
  discipline: [
    DisciplineRecords1763800000000,
    OfficeDesk1763900000000,
    ClueDeeds1763900200000,
    TransferOutbox1764100000000,
  ],
  "public-security": [SecurityRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
  publicity: [PublicityRecords1763800000000, OfficeDesk1763900000000, TransferOutbox1764100000000],
  coordination: [
    CoordinationRecords1763800000000,
    OfficeDesk1763900000000,
    ReportDeeds1763900300000,
    TransferOutbox1764100000000,
  ],
};
