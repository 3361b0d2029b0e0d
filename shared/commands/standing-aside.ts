import { type Lookup, type Official, wrongOfficial } from "../kernel/reference.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import type { Person } from "./change.ts";

/** Ties for which a person stands aside (回避). Stated, and kept nowhere. */
export const RECUSAL_REASONS = ["RELATIVE", "INTEREST", "SUBJECT", "OTHER_TIE"] as const;
export type RecusalReason = (typeof RECUSAL_REASONS)[number];

/** Who stands aside, oneself when nobody is named, and by which tie. */
export interface StandingAside {
  readonly official: string | null;
  readonly reason: RecusalReason;
}

/**
 * Who stands aside: oneself, or another on the word of whoever may set others aside.
 * @returns the official's id, or why not: whoever may not is told nothing of whom they named
 */
export function whoStandsAside(
  { official }: Pick<StandingAside, "official">,
  person: Person,
  officials: Lookup<Official>,
  maySetAside: boolean,
): string | Refusal {
  if (official === null || official === person.subject) return person.subject;
  if (!maySetAside) return refuse("NOT_FOUND", { field: "official" });
  return wrongOfficial(officials, official, person, () => true, "official") ?? official;
}
