import { defineLedger, type Ledger } from "../../shared/ledgers/ledger.ts";
import { jointReview } from "./commands/joint-review/joint-review.ts";
import { official } from "./commands/official/official.ts";
import { partyBranch } from "./commands/party-branch/party-branch.ts";
import { branchRectification } from "./commands/rectification/rectification.ts";
import { trainingSession } from "./commands/training/training.ts";
import {
  BranchStateEnum,
  OfficialStateEnum,
  RectificationStateEnum,
  ReviewStateEnum,
  TrainingKindEnum,
  TrainingStateEnum,
} from "./queries/enums.ts";

/** What is read of organization's records. */
export const ledgers: readonly Ledger[] = [
  defineLedger({
    record: partyBranch,
    list: "partyBranches",
    one: "partyBranch",
    description: "Branch elections of a region, the latest due first. 党组织换届台账",
    since: "dueOn",
    state: { of: "state", words: BranchStateEnum },
    ended: { states: ["FILED"] },
    due: { of: ["dueOn"] },
    history: ["TWN", "OFF", "LDR"],
  }),
  defineLedger({
    record: branchRectification,
    list: "branchRectifications",
    one: "branchRectification",
    description: "Weak branches of a region, newest first. 软弱涣散党组织台账",
    since: "listedOn",
    state: { of: "state", words: RectificationStateEnum },
    ended: { states: ["DELISTED"] },
    due: { of: ["dueOn"] },
    history: ["TWN", "OFF", "LDR"],
    awaits: ["plan", "acceptResult", "delist"],
  }),
  defineLedger({
    record: trainingSession,
    list: "trainingSessions",
    one: "trainingSession",
    description: "Trainings for a region's places, the latest first. 培训台账",
    since: "heldOn",
    state: { of: "state", words: TrainingStateEnum },
    ended: { states: ["HELD", "CALLED_OFF"] },
    topic: { of: "kind", words: TrainingKindEnum },
    history: ["OFF", "LDR"],
  }),
  defineLedger({
    record: jointReview,
    list: "jointReviews",
    one: "jointReview",
    description: "Reviews a person may open, newest first. 联审台账",
    since: "submittedOn",
    state: { of: "state", words: ReviewStateEnum },
    ended: { states: ["CLOSED"] },
    due: { of: ["dueOn"] },
    awaits: ["giveOpinion", "decide", "notify", "recheck"],
  }),
  defineLedger({
    record: official,
    list: "officials",
    hasOwnList: true,
    one: "official",
    description: "The directory of officials. 干部名录",
    since: "createdAt",
    state: { of: "state", words: OfficialStateEnum },
    ended: { states: ["LEFT"] },
  }),
];
