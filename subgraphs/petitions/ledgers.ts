import { defineLedger, type Ledger } from "../../shared/ledgers/ledger.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { petition } from "./commands/petition.ts";
import { seenOutside } from "./domain/seen-outside.ts";
import { seenAs } from "./records/seen-as.ts";
import { StageEnum, TopicEnum } from "./queries/enums.ts";

const isOffice = (standings: ReadonlySet<Standing>): boolean => standings.has("PET");

/** What is read of petitions, record by record. */
export const ledgers: readonly Ledger[] = [
  defineLedger({
    record: petition,
    list: "petitionCases",
    one: "petitionCase",
    description:
      "The ledger of a region or village, newest first: the cases this person handles or answers for. 信访台账",
    since: "receivedOn",
    state: { of: "stage", words: StageEnum },
    ended: { of: "ledgerState", states: ["CANCELLED"] },
    isOpenFirst: true,
    topic: { of: "topic", words: TopicEnum },
    due: { of: ["dueOn"] },
    handler: "handlerId",
    told: {
      row: (row, standings) => (isOffice(standings) ? row : seenOutside(row)),
      instead: (standings) => seenAs(isOffice(standings)),
    },
    awaits: ["strikeOff", "sendBack"],
  }),
];
