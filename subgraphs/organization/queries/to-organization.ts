import type { BranchElection } from "../domain/branch-machine.ts";
import type { ResponsibleLeader as LeaderRow } from "../domain/leader-machine.ts";
import type { OfficialOnDuty } from "../domain/official-machine.ts";
import type { Rectification } from "../domain/rectification-machine.ts";
import type { JointReview as ReviewRow } from "../domain/review-machine.ts";
import type { Training } from "../domain/training-machine.ts";
import type { BranchRectification, TrainingSession } from "./rectification-types.ts";
import type { JointReviewBatch } from "./review-types.ts";
import type { Official, PartyBranch, ResponsibleLeader } from "./types.ts";

export const toBranch = (row: BranchElection): PartyBranch => ({
  ...row,
  village: { code: row.villageCode },
});

export const toRectification = (row: Rectification): BranchRectification => ({
  ...row,
  village: { code: row.villageCode },
});

export const toTraining = ({ villageCode, ...row }: Training): TrainingSession => ({
  ...row,
  region: { code: villageCode },
});

export const toReview = ({ villageCode, ...row }: ReviewRow): JointReviewBatch => ({
  ...row,
  village: { code: villageCode },
});

export const toOfficial = ({ villageCode, ...row }: OfficialOnDuty): Official => ({
  ...row,
  regionCode: villageCode,
});

export const toLeader = ({ officialId, ...row }: LeaderRow): ResponsibleLeader => ({
  ...row,
  official: { id: officialId } as Official,
});
