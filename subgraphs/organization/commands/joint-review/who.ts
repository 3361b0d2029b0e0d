import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { JointReview } from "../../domain/review-machine.ts";

/** The township, of its own villages. */
export const township: Who<JointReview> = { standings: ["TWN"] };

/** Organization's people of the county. */
export const organization: Who<JointReview> = { standings: ["ORG"] };

/** Either of them: for what a nominee says to the one or the other. */
export const townshipOrOrganization: Who<JointReview> = { standings: ["TWN", "ORG"] };

/** The departments that are asked. */
export const reviewer: Who<JointReview> = { standings: ["DIS", "PSB", "CIV"] };

/** Everybody who takes part in a review may have to stand aside from it. */
export const anybodyInvolved: Who<JointReview> = { standings: ["TWN", "ORG", "DIS", "PSB", "CIV"] };

/** Organization's head, who decides in person. */
export const headOfOrganization: Who<JointReview> = {
  ...organization,
  may: ({ isHead }) => (isHead ? null : refuse("FOUR_EYES")),
};

/** Another person of organization than who decided (C08). */
export const anotherThanDecider: Who<JointReview> = {
  ...organization,
  may: ({ subject }, { decidedBy }) => (subject === decidedBy ? refuse("FOUR_EYES") : null),
};
