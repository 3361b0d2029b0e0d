import type { DepartmentManifest } from "../../shared/runtime/department-manifest.ts";
import type { PublicityData } from "./queries/context.ts";
import { PublicityRecords1763800000000 } from "./migrations/1763800000000-publicity-records.ts";
import { OpinionCommands1764250000000 } from "./migrations/1764250000000-opinion-commands.ts";
import { OpinionIncidentRecord, PublicationRecord } from "./records/publicity-records.ts";

/** Publicity (宣传): what is publicly said about an election, by topic, and what the offices answered. */
export const manifest: DepartmentManifest<PublicityData> = {
  department: "publicity",
  entities: [OpinionIncidentRecord, PublicationRecord],
  migrations: [PublicityRecords1763800000000, OpinionCommands1764250000000],
  service: async () => (await import("./service.ts")).service,
};
