import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { BranchElection } from "../../domain/branch-machine.ts";

/** Organization's people of the county. */
export const organization: Who<BranchElection> = { standings: ["ORG"] };

/** Its head, who gives the superior's word. */
export const headOfOrganization: Who<BranchElection> = {
  ...organization,
  may: ({ isHead }) => (isHead ? null : refuse("FOUR_EYES")),
};

/** The head, who did not record the meeting (C08). */
export const headNotRecorder: Who<BranchElection> = {
  ...organization,
  may: ({ isHead, subject }, { recordedBy }) =>
    isHead && subject !== recordedBy ? null : refuse("FOUR_EYES"),
};
