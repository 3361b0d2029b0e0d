import type { Decision, Moment } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import { type Lookup, type Official, wrongOfficial } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { ProblemItem } from "./problem-item-machine.ts";
import type * as words from "./words.ts";

/** The entry that a problem is added to, as far as the person may see it; null when there is none for them. */
export interface EntryFound {
  readonly villageCode: RegionCode;
  readonly state: words.KeyVillageState;
  readonly lastNo: number;
}

export interface Problem {
  readonly keyVillage: string;
  readonly category: words.Category;
  readonly statement: string;
  readonly blocking: boolean;
  readonly responsibleBody: string;
  readonly responsibleStaff: string;
  readonly dueOn: LocalDate;
}

const CLOSED: readonly words.KeyVillageState[] = ["REJECTED", "SUBMITTED", "VERIFIED", "CANCELLED"];

/** A problem goes on a village's list (问题清单): a situation, who has to settle it, and by when. Never a person it is about. */
export function decideProblem(
  _: null,
  { keyVillage, category, statement, blocking, responsibleBody, responsibleStaff, dueOn }: Problem,
  { today, person, covers }: Moment,
  { entry, officials }: { readonly entry: EntryFound | null; readonly officials: Lookup<Official> },
): Decision<ProblemItem> {
  if (!entry || !covers(entry.villageCode)) return refuse("NOT_FOUND", { field: "keyVillage" });
  if (CLOSED.includes(entry.state)) return refuse("ENTRY_CLOSED", { field: "keyVillage", from: entry.state });
  const text = statement.trim();
  if (text.length < 4 || text.length > 200 || /\p{Cc}/u.test(text))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "statement" });
  if (dueOn <= today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "dueOn" });
  const wrong = wrongOfficial(
    officials,
    responsibleStaff,
    person,
    ({ body }) => body === responsibleBody,
    "responsibleStaff",
  );
  if (wrong) return wrong;
  return {
    set: {
      keyVillageId: keyVillage,
      villageCode: entry.villageCode,
      no: entry.lastNo + 1,
      category,
      statement: text,
      blocking,
      responsibleBody,
      responsibleStaffId: responsibleStaff,
      dueOn,
    },
  };
}

/** Settled, in the word of who had to settle it, with a paper. */
export const decideSubmission = (
  _: ProblemItem,
  { evidenceHash }: { readonly evidenceHash: string },
  { person }: Moment,
): Decision<ProblemItem> =>
  isHash(evidenceHash)
    ? { set: { evidenceHash, submittedBy: person.subject, verifiedBy: null }, evidenceHash }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });

/** The office has seen that it is so: another person than who submitted it (C08). */
export const decideVerification = (
  _: ProblemItem,
  __: object,
  { person }: Moment,
): Decision<ProblemItem> => ({
  set: { verifiedBy: person.subject },
});

export const decideSendingBack = (
  _: ProblemItem,
  { reason }: { readonly reason: words.ReturnReason },
): Decision<ProblemItem> => ({ set: { submittedBy: null, evidenceHash: null }, reasonCode: reason });
