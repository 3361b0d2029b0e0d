import { hasRowOfCycle } from "../../../shared/commands/records/once-a-cycle.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { ElectionDayDuty } from "../domain/duty-machine.ts";
import type { Incident } from "../domain/incident-machine.ts";
import { EmergencyPlanRecord, SecurityPlanRecord } from "./security-records.ts";

/** Whether a village has a plan of a kind in a cycle already. */
export const isSecurityPlanned = hasRowOfCycle(SecurityPlanRecord);
export const isEmergencyPlanned = hasRowOfCycle(EmergencyPlanRecord);

/** Whether duty is posted for a village's day already. */
export const isPosted: Load<null, boolean, { village: RegionCode; dutyDate: LocalDate }> = async ({
  read,
  input,
}) => {
  const rows = await read("select 1 from election_day_duty where village_code = $1 and duty_date = $2", [
    input?.village,
    input?.dutyDate,
  ]);
  return () => rows.length > 0;
};

/** Whether an incident of each duty's village and day is on the ledger. */
export const hasIncident: Load<ElectionDayDuty, boolean> = async ({ read }, duties) => {
  const rows = await read<{ id: string }>(
    `select d.id from election_day_duty d where d.id = any($1)
      and exists (select 1 from incident_summary i where i.village_code = d.village_code and i.occurred_on = d.duty_date)`,
    [duties.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return ({ id }) => known.has(id);
};

/** Whether the leading group was told of each incident (H11), and the report not returned or dropped. */
export const isToldUpward: Load<Incident, boolean> = async ({ read }, incidents) => {
  const rows = await read<{ id: string }>(
    `select distinct subject_id as id from transfer_out
      where subject_id = any($1) and type = 'H11' and state not in ('RETURNED', 'DROPPED')`,
    [incidents.map(({ id }) => id)],
  );
  const told = new Set(rows.map(({ id }) => id));
  return ({ id }) => told.has(id);
};
