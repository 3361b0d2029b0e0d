import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { PetitionsData } from "./queries/context.ts";
import { PetitionRecords1763800000000 } from "./migrations/1763800000000-petition-records.ts";
import { PetitionDeeds1763900100000 } from "./migrations/1763900100000-petition-deeds.ts";
import { PetitionKeptInTime1764000300000 } from "./migrations/1764000300000-petition-kept-in-time.ts";
import { LedgerWords1764200500000 } from "./migrations/1764200500000-ledger-words.ts";
import { PetitionBoardByPerson1764210100000 } from "./migrations/1764210100000-petition-board-by-person.ts";
import { PetitionVoiding1764210600000 } from "./migrations/1764210600000-petition-voiding.ts";
import { LedgerExports1764231000000 } from "./migrations/1764231000000-ledger-exports.ts";
import { PetitionNumberSeries1764240100000 } from "./migrations/1764240100000-petition-number-series.ts";
import { petitionMetrics } from "./metrics.ts";
import { PetitionCaseRecord } from "./records/petition-case-record.ts";

/** Petitions (信访): the ledger of election petitions, without the petitioners. */
export const manifest: DepartmentManifest<PetitionsData> = {
  department: "petitions",
  entities: [PetitionCaseRecord],
  migrations: [
    PetitionRecords1763800000000,
    PetitionDeeds1763900100000,
    PetitionKeptInTime1764000300000,
    LedgerWords1764200500000,
    PetitionBoardByPerson1764210100000,
    PetitionVoiding1764210600000,
    LedgerExports1764231000000,
    PetitionNumberSeries1764240100000,
  ],
  metrics: petitionMetrics,
  service: async () => (await import("./service.ts")).service,
};
