import { defineLedger, type Ledger } from "../../shared/ledgers/ledger.ts";
import { electionDayDuty } from "./commands/duty/election-day-duty.ts";
import { emergencyPlan } from "./commands/emergency-plan/emergency-plan.ts";
import { incident } from "./commands/incident/incident.ts";
import { publicOrderCase } from "./commands/public-order-case/public-order-case.ts";
import { securityPlan } from "./commands/security-plan/security-plan.ts";
import {
  CaseStateEnum,
  DutyStatusEnum,
  IncidentKindEnum,
  IncidentStateEnum,
  PlanStateEnum,
} from "./queries/enums.ts";

/** What is read of public security's records. */
export const ledgers: readonly Ledger[] = [
  defineLedger({
    record: incident,
    list: "incidents",
    one: "incident",
    description: "Incidents of a region, newest first. 警情摘要台账",
    since: "occurredOn",
    state: { of: "state", words: IncidentStateEnum },
    ended: { states: ["CLOSED"] },
    topic: { of: "kind", words: IncidentKindEnum },
  }),
  defineLedger({
    record: securityPlan,
    list: "securityPlans",
    one: "securityPlan",
    description: "Security plans of a region, the latest election day first. 安保方案台账",
    since: "electionDate",
    state: { of: "state", words: PlanStateEnum },
    ended: { states: ["REVIEWED"] },
    awaits: ["approve"],
  }),
  defineLedger({
    record: emergencyPlan,
    list: "emergencyPlans",
    one: "emergencyPlan",
    description: "Emergency plans of a region, the latest election day first. 应急预案台账",
    since: "electionDate",
    state: { of: "state", words: PlanStateEnum },
    ended: { states: ["REVIEWED"] },
    due: { of: ["reviewDueOn"] },
    awaits: ["approve"],
  }),
  // Read with its village.
  defineLedger({
    record: electionDayDuty,
    list: "securityPlans",
    hasOwnList: true,
    description: "The duty of an election day. 选举日值守",
    since: "dutyDate",
    state: { of: "status", words: DutyStatusEnum },
    ended: { states: ["ENDED"] },
  }),
  defineLedger({
    record: publicOrderCase,
    list: "publicOrderCases",
    one: "publicOrderCase",
    description: "Public-order cases of one's own office, newest first. 治安案件台账",
    since: "reportedOn",
    state: { of: "state", words: CaseStateEnum },
    ended: { states: ["NOT_ACCEPTED", "CLOSED"] },
    due: { of: ["extendedTo", "dueOn"], in: ["ACCEPTED", "INVESTIGATING"] },
    handler: "handlerId",
    awaits: ["accept"],
  }),
];
