import { defineLedger, type Ledger } from "../../shared/ledgers/ledger.ts";
import { opinion } from "./commands/opinion.ts";
import { StateEnum, TopicEnum } from "./queries/enums.ts";

/** What is read of matters in public discussion. */
export const ledgers: readonly Ledger[] = [
  defineLedger({
    record: opinion,
    list: "opinionIncidents",
    one: "opinionIncident",
    description: "Opinion incidents of a region, newest first. 舆情台账",
    since: "detectedOn",
    state: { of: "state", words: StateEnum },
    ended: { states: ["NOT_AN_ISSUE", "CLOSED"] },
    topic: { of: "topic", words: TopicEnum },
    // Others read the ledger as well: of every place they answer for.
    visible: ({ scope }, bind) => scope.toSql("r.village_code", bind),
    history: ["OFF", "LDR"],
    awaits: ["report", "assess"],
  }),
];
