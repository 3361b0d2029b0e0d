import { defineLedger, type Ledger } from "../../shared/ledgers/ledger.ts";
import { election } from "./commands/election.ts";
import { violationReport } from "./commands/violation-report/violation-report.ts";
import { ElectionStageEnum, ViolationFormEnum, ViolationStateEnum } from "./queries/enums.ts";

/** What is read of civil affairs' records. */
export const ledgers: readonly Ledger[] = [
  // An election is read with its village, one at a time: a ledger of elections would be one of everybody who stood.
  defineLedger({
    record: election,
    list: "village",
    hasOwnList: true,
    description: "Elections of a region. 换届选举",
    since: "stageSince",
    state: { of: "stage", words: ElectionStageEnum },
    ended: { states: ["ARCHIVED"] },
    history: ["VIL", "TWN", "OFF", "LDR"],
  }),
  defineLedger({
    record: violationReport,
    list: "violationReports",
    one: "violationReport",
    description: "Reports of violations of one's own office, newest first. 违法举报台账",
    since: "receivedOn",
    state: { of: "state", words: ViolationStateEnum },
    ended: { states: ["UNSUBSTANTIATED", "TRANSFERRED", "CLOSED"] },
    topic: { of: "formCode", words: ViolationFormEnum },
    due: { of: ["decideDueOn"], in: ["RECEIVED", "CHECKING"] },
    handler: "handlerId",
    awaits: ["check"],
  }),
];
