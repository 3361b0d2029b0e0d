import { defineLedger, type Ledger } from "../../shared/ledgers/ledger.ts";
import { consultation } from "./commands/consultation/consultation.ts";
import { directive } from "./commands/directive/directive.ts";
import { dispute } from "./commands/dispute/dispute.ts";
import { keyVillage } from "./commands/key-village/key-village.ts";
import { lookBack } from "./commands/look-back/look-back.ts";
import { problemItem } from "./commands/problem-item/problem-item.ts";
import { report } from "./commands/report.ts";
import { task } from "./commands/task/task.ts";
import {
  ConsultationStateEnum,
  ConsultationTopicEnum,
  DirectiveStateEnum,
  DisputeKindEnum,
  DisputeStateEnum,
  ItemStateEnum,
  KeyVillageStateEnum,
  TaskKindEnum,
  TaskStateEnum,
} from "./queries/enums.ts";
import { LookBackStateEnum, ReportKindEnum, ReportStateEnum } from "./queries/office-types.ts";

/** What is read of the election office's records. */
export const ledgers: readonly Ledger[] = [
  defineLedger({
    record: keyVillage,
    list: "keyVillages",
    hasOwnList: true,
    one: "keyVillage",
    description: "The ledger of key villages of a region. 重点难点村台账",
    since: "reviewedOn",
    state: { of: "state", words: KeyVillageStateEnum },
    ended: { states: ["REJECTED", "CANCELLED"] },
    due: { of: ["deadlineOn"] },
    history: ["TWN", "LDR"],
    awaits: ["confirm", "verifyEntry", "strikeOff"],
  }),
  defineLedger({
    record: problemItem,
    list: "problemItems",
    one: "problemItem",
    description:
      "Problems of a region that one's own body settles, or all of them for those who guide. 问题清单",
    since: "dueOn",
    state: { of: "state", words: ItemStateEnum },
    ended: { states: ["VERIFIED"] },
    due: { of: ["dueOn"] },
    handler: "responsibleStaffId",
    history: ["TWN", "LDR"],
    awaits: ["verify"],
  }),
  // Read with its village; what waits of it and how it came about are as of all others.
  defineLedger({
    record: lookBack,
    list: "keyVillages",
    hasOwnList: true,
    description: "The look-back on a village. 回头看",
    since: "createdAt",
    state: { of: "state", words: LookBackStateEnum },
    ended: { states: ["CLOSED"] },
    due: { of: ["dueOn"], in: ["NOT_STARTED", "IN_PROGRESS"] },
    awaits: ["verifyFindings"],
    history: ["TWN", "LDR"],
  }),
  defineLedger({
    record: dispute,
    list: "disputes",
    one: "dispute",
    description: "Disputes of a region, the latest found first. 矛盾纠纷台账",
    since: "foundOn",
    state: { of: "state", words: DisputeStateEnum },
    ended: { states: ["CLOSED"] },
    topic: { of: "kind", words: DisputeKindEnum },
    history: ["TWN", "LDR"],
  }),
  defineLedger({
    record: task,
    list: "tasks",
    one: "task",
    description: "Tasks given in a region, newest first. 交办台账",
    since: "sentOn",
    state: { of: "state", words: TaskStateEnum },
    ended: { states: ["ACCEPTED"] },
    topic: { of: "kind", words: TaskKindEnum },
    due: { of: ["dueOn"] },
    history: ["TWN", "LDR", "UP"],
    awaits: ["sign", "accept"],
  }),
  defineLedger({
    record: directive,
    list: "directives",
    one: "directive",
    description: "Directives issued in a region and below it, the latest due first. 传达交办台账",
    since: "dueOn",
    state: { of: "state", words: DirectiveStateEnum },
    ended: { states: ["WITHDRAWN", "CLOSED"] },
    topic: { of: "kind", words: TaskKindEnum },
    due: { of: ["dueOn"] },
    history: ["UP"],
    awaits: ["issueDirective"],
  }),
  defineLedger({
    record: consultation,
    list: "consultations",
    one: "consultation",
    description: "Consultations about places of a region, the latest first. 会商台账",
    since: "heldOn",
    state: { of: "state", words: ConsultationStateEnum },
    ended: { states: ["CLOSED"] },
    topic: { of: "topic", words: ConsultationTopicEnum },
    history: ["LDR"],
  }),
  defineLedger({
    record: report,
    list: "upwardReportLedger",
    one: "upwardReport",
    description: "Reports one's own office sent or received. 报告台账",
    since: "occurredAt",
    state: { of: "state", words: ReportStateEnum },
    ended: { states: ["CLOSED"] },
    topic: { of: "kind", words: ReportKindEnum },
    isOfOffice: true,
    history: ["UP", "PRINCIPAL"],
    awaits: ["send", "receive"],
  }),
];
