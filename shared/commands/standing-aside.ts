import { type Lookup, type Official, wrongOfficial } from "../kernel/reference.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import type { Decision, Moment, Person } from "./change.ts";

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

/** A record with one person who handles it, or nobody yet. */
interface Handled {
  readonly handlerId: string | null;
}

const FREE: Handled = { handlerId: null };

/** Whoever stands aside from a record handles it no longer: oneself, or another on the head's word. */
export function decideStandingAside<Row extends Handled>(
  { handlerId }: Row,
  order: StandingAside,
  { person }: Moment,
  { officials }: { readonly officials: Lookup<Official> },
): Decision<Row> {
  const official = whoStandsAside(order, person, officials, person.isHead);
  if (typeof official !== "string") return official;
  return { set: handlerId === official ? (FREE as Partial<Row>) : {}, recusal: { official } };
}
