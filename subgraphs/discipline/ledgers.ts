import { defineLedger, type Ledger } from "../../shared/ledgers/ledger.ts";
import { clue } from "./commands/clue.ts";
import { ClueStateEnum } from "./queries/clue-types.ts";

/** What is read of clues, by the organ's own people and nobody else. */
export const ledgers: readonly Ledger[] = [
  defineLedger({
    record: clue,
    list: "clues",
    one: "clue",
    description: "Clues of one's own office, newest first. 线索台账",
    since: "createdAt",
    state: { of: "state", words: ClueStateEnum },
    ended: { states: ["RETURNED", "FORWARDED_DOWN", "CLOSED"] },
    due: { of: ["proposalDueOn"], in: ["ACCEPTED"] },
    handler: "handlerId",
    isOfOffice: true,
    history: ["UP_DIS"],
    awaits: ["approveWay", "rejectWay"],
  }),
];
