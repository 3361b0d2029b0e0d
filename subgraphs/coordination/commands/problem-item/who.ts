import type { Standing } from "../../../../shared/access/standing.ts";
import type { Who } from "../../../../shared/commands/define-command.ts";
import { DEPARTMENT_BODIES } from "../../../../shared/kernel/department.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { ProblemItem } from "../../domain/problem-item-machine.ts";

/** Whoever puts problems on a village's list: its township and the election office. */
export const townshipOrOffice: Who<ProblemItem> = { standings: ["TWN", "OFF"] };

const RESPONSIBLE: readonly Standing[] = ["TWN", "GOV", ...DEPARTMENT_BODIES];

/** The body that has to settle the problem, and the township, which works on all of its villages'. */
export const responsible: Who<ProblemItem> = {
  standings: RESPONSIBLE,
  may: ({ standings, body }, { responsibleBody }) =>
    standings.has("TWN") || body === responsibleBody ? null : refuse("NOT_FOUND"),
};

/** The election office, another person than who submitted it or answers for it (C08). */
export const verifier: Who<ProblemItem> = {
  standings: ["OFF"],
  may: ({ subject }, { submittedBy, responsibleStaffId }) =>
    subject === submittedBy || subject === responsibleStaffId ? refuse("FOUR_EYES") : null,
};
