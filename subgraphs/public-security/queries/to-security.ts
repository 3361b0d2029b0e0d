import { officialOf } from "../../../shared/graphql/official-stub.ts";
import type { ElectionDayDuty as Duty } from "../domain/duty-machine.ts";
import type { Incident as IncidentRow } from "../domain/incident-machine.ts";
import type { PublicOrderCase as CaseRow } from "../domain/public-order-case-machine.ts";
import type { PublicOrderCase } from "./case-types.ts";
import type { ElectionDayDuty, Incident } from "./types.ts";

const seconds = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, "Z");

export const toDuty = ({ reportedAt, ...row }: Duty): ElectionDayDuty => ({
  ...row,
  updatedAt: seconds(reportedAt),
});

export const toIncident = ({ villageCode, occurredAt, ...row }: IncidentRow): Incident => ({
  ...row,
  village: { code: villageCode },
  occurredAt: seconds(occurredAt),
});

export const toCase = (row: CaseRow): PublicOrderCase => ({
  ...row,
  village: { code: row.villageCode },
  handler: officialOf(row.handlerId),
});
