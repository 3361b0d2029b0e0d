import { count, countBy, fields, object, orEmpty, select } from "../../../shared/database/typed-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import {
  ElectionDayDutyRecord,
  EmergencyPlanRecord,
  IncidentSummaryRecord,
  SecurityPlanRecord,
} from "./security-records.ts";

const PLAN = select(
  object(fields(SecurityPlanRecord, "p")),
  "from security_plan p where p.village_code = k.code order by p.election_date desc limit 1",
);

const EMERGENCY_PLAN = select(
  object(fields(EmergencyPlanRecord, "p")),
  "from emergency_plan p where p.village_code = k.code order by p.created_at desc limit 1",
);

const DUTY = select(
  object(fields(ElectionDayDutyRecord, "d")),
  "from election_day_duty d where d.village_code = k.code order by d.duty_date desc limit 1",
);

const INCIDENTS = countBy(IncidentSummaryRecord, "level", "count", "r.village_code = k.code");

const BOARD = select(
  object({
    plans: select(count(), `from security_plan p where ${within("p.village_code")}`),
    plansApproved: select(
      count(),
      `from security_plan p where ${within("p.village_code")}
        and p.state in ('APPROVED','FILED','ACTIVATED','DEACTIVATED','REVIEWED')`,
    ),
    dutyByStatus: orEmpty(countBy(ElectionDayDutyRecord, "status", "villages", within("r.village_code"))),
    incidentsByLevel: orEmpty(countBy(IncidentSummaryRecord, "level", "count", within("r.village_code"))),
  }),
  `from ${REGION_RANGE} g`,
);

export type SecuritySections = ReturnType<typeof securitySections>;

export const securitySections = (scope: RegionScope) => ({
  plan: { scope, sql: () => PLAN },
  emergencyPlan: { scope, sql: () => EMERGENCY_PLAN },
  duty: { scope, sql: () => DUTY },
  incidents: { scope, sql: () => INCIDENTS },
  board: { scope, sql: () => BOARD },
});
