import type { Standing } from "../access/standing.ts";
import type { Person } from "../commands/change.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import type { OutgoingTransfer } from "./records/transfer-records.ts";

/** The head alone: for anybody else it is not there to act on. */
const mayHead = ({ isHead }: Person): Refusal | null => (isHead ? null : refuse("NOT_FOUND"));

export const headOnly = (standings: readonly Standing[]) => ({ standings, may: mayHead });

/** The head, unless the head prepared it: four eyes (C08). */
export const headButPreparer = (standings: readonly Standing[]) => ({
  standings,
  may: (person: Person, { preparedBy }: OutgoingTransfer) =>
    mayHead(person) ?? (preparedBy === person.subject ? refuse("FOUR_EYES") : null),
});
