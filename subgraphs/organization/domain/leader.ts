import { byRule } from "../../../shared/commands/by-rule.ts";
import { type Decision, type Moment, weigh } from "../../../shared/commands/change.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { covers as isInside, type RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ResponsibleLeader } from "./leader-machine.ts";
import type * as words from "./words.ts";

/** The official who is to answer for a place, as the directory has them. */
export interface Chosen {
  readonly state: words.OfficialState;
  readonly ties: readonly RegionCode[];
  readonly isAnswering: boolean;
}

export interface LeaderStated {
  readonly region: RegionCode;
  readonly official: string;
  readonly role: words.LeaderRole;
}

/** How a place ends by what it is: 包村 is of villages, the others of townships and of counties. */
const LEVELS: Readonly<Record<words.LeaderRole, RegExp>> = {
  FIRST_RESPONSIBLE: /^\d{4}(?!00)\d{2}000000$/,
  DIRECT_RESPONSIBLE: /^\d{6}(?!000)\d{3}000$/,
  LEAD_CADRE: /^\d{9}(?!000)\d{3}$/,
};

/** Somebody answers for a place: on duty, at the right level, and with no tie to it (O12). */
export function decideLeader(
  _: null,
  { region, official, role }: LeaderStated,
  { book, today, covers }: Moment,
  { places, chosen }: { readonly places: Lookup<Place>; readonly chosen: Chosen | null },
): Decision<ResponsibleLeader> {
  if (!covers(region)) return refuse("NOT_FOUND", { field: "region" });
  const noPlace = wrongPlace(places, region, today, "region");
  if (noPlace) return noPlace;
  if (!LEVELS[role].test(region)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "role", rule: RULE.O12 });
  if (!chosen) return refuse("OFFICIAL_UNKNOWN", { field: "official" });
  if (chosen.state !== "ON_DUTY") return refuse("OFFICIAL_NOT_ON_DUTY", { field: "official" });
  if (chosen.isAnswering) return refuse("DUPLICATE_ITEM", { field: "official", rule: RULE.O12 });
  const isTied = chosen.ties.some((tie) => isInside(region, tie) || isInside(tie, region));
  const { refusal, advised } = weigh(
    byRule(book, today, !isTied, refuse("LEADER_CONFLICT", { field: "official" }), "ORGANIZATION"),
  );
  return refusal ?? { set: { villageCode: region, officialId: official, role, since: today }, advised };
}

export const decideEndOfAnswering = (
  _: ResponsibleLeader,
  __: object,
  { today }: Moment,
): Decision<ResponsibleLeader> => ({ set: { endedOn: today } });
