import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import { type Late, latenessOf } from "../../../shared/commands/lateness.ts";
import { localDateOf } from "../../../shared/kernel/local-date.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Incident } from "./incident-machine.ts";
import type * as words from "./words.ts";

/** Level 1 is the gravest. Of levels 1 and 2 the leading group is told (H11). */
const LEVELS = [1, 2, 3, 4];
export const isMajor = (level: number): boolean => level <= 2;
const isLevel = (level: number): boolean => LEVELS.includes(level);

export interface FirstReport extends Late<words.IncidentLateness> {
  readonly village: RegionCode;
  /** ISO 8601. */
  readonly occurredAt: string;
  readonly kind: words.IncidentKind;
  readonly level: number;
  readonly peopleBand: words.IncidentBand;
  readonly electionImpact: words.ElectionImpact;
}

/** The first report (首报): one hour for a major incident, two for others (S05), or with the reason why later. */
export function decideReport(
  _: null,
  { village, kind, level, peopleBand, electionImpact, latenessReason, ...stated }: FirstReport,
  moment: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<Incident> {
  if (!moment.covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, moment.today);
  if (noPlace) return noPlace;
  if (!isLevel(level)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "level", rule: RULE.S05 });
  const occurredAt = new Date(stated.occurredAt);
  if (occurredAt > moment.now) return refuse("FIELD_NOT_ACCEPTABLE", { field: "occurredAt", rule: RULE.S05 });
  const late = latenessOf(isMajor(level) ? RULE.S08 : RULE.S05, occurredAt, moment, { latenessReason });
  if (isRefusal(late)) return late;
  return {
    set: {
      villageCode: village,
      occurredOn: localDateOf(occurredAt),
      occurredAt,
      kind,
      level,
      peopleBand,
      electionImpact,
      reportedBy: moment.person.subject,
    },
    ...late,
  };
}

export interface NewLevel {
  readonly level: number;
  readonly reason: words.LoweringReason | null;
}

/** Another level: a graver one at once, a lighter one with a reason and by another person than who reported. */
export function decideLevel(
  incident: Incident,
  { level, reason }: NewLevel,
  { person }: Moment,
): Decision<Incident> {
  if (!isLevel(level) || level === incident.level)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "level", rule: RULE.S05 });
  const isLighter = level > incident.level;
  if (isLighter && reason === null) return refuse("LEVEL_DOWNGRADE_WITHOUT_REASON", { field: "reason" });
  if (isLighter && person.subject === incident.reportedBy) return refuse("FOUR_EYES");
  return { set: { level }, reasonCode: isLighter ? reason : null, facts: { levelBefore: incident.level } };
}

export const decideUpdate = (
  _: Incident,
  { peopleBand, electionImpact }: Pick<FirstReport, "peopleBand" | "electionImpact">,
): Decision<Incident> => ({ set: { peopleBand, electionImpact } });

interface Told {
  readonly isToldUpward: boolean;
}

/** The leading group is told of it (H11); the incident stays where it is. */
export function decideTelling(
  { incidentNo, occurredAt, villageCode, level }: Incident,
  _: object,
  { person }: Moment,
  { isToldUpward }: Told,
): Decision<Incident> {
  if (isToldUpward) return refuse("TRANSFER_OPEN", { rule: RULE.C01 });
  return {
    transfer: {
      type: "H11",
      to: "coordination",
      toRegion: person.region,
      villageCode,
      facts: { kind: "INCIDENT", occurredAt: occurredAt.toISOString(), registerNo: incidentNo },
      avoidUnitIds: [],
      isUrgent: isMajor(level),
      materialId: null,
    },
  };
}

/** A major incident is not closed before the leading group was told of it. */
export const readyForClosing = ({ level }: Incident, _: Moment, { isToldUpward }: Told): Guard[] =>
  unless(!isMajor(level) || isToldUpward, refuse("INCIDENT_NOT_TOLD"), "PUBLIC_SECURITY");
