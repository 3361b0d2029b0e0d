import type { Decision, Moment } from "../../../shared/commands/change.ts";
import { type Late, latenessOf } from "../../../shared/commands/lateness.ts";
import { localDateOf } from "../../../shared/kernel/local-date.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { OpinionIncident } from "./opinion-machine.ts";
import type * as words from "./words.ts";

export interface Detection {
  readonly village: RegionCode;
  /** ISO 8601. */
  readonly detectedAt: string;
  readonly topic: words.OpinionTopic;
  readonly venueKind: words.VenueKind;
  readonly issueSummary: string;
  readonly heat: words.Heat;
}

/** What is talked about is put on the ledger: the matter, never who said it. Nothing is known of it yet. */
export function decideDetection(
  _none: null,
  { village, topic, venueKind, heat, ...order }: Detection,
  { now, today, person, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<OpinionIncident> {
  if (!person.isMember || !covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  const detectedAt = new Date(order.detectedAt);
  if (detectedAt > now) return refuse("FIELD_NOT_ACCEPTABLE", { field: "detectedAt", rule: RULE.U04 });
  const issueSummary = order.issueSummary.trim();
  if (issueSummary.length < 2 || issueSummary.length > 200 || /\p{Cc}/u.test(issueSummary))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "issueSummary" });
  return {
    set: {
      villageCode: village,
      detectedOn: localDateOf(detectedAt),
      detectedAt,
      topic,
      venueKind,
      issueSummary,
      heat,
      accuracy: "UNVERIFIED",
      grade: "OTHER",
    },
  };
}

/** The first report, within the hours of U04 or with the reason why not. */
export function decideFirstReport(
  { detectedAt }: OpinionIncident,
  order: Late<words.OpinionLatenessReason>,
  moment: Moment,
): Decision<OpinionIncident> {
  const late = latenessOf(RULE.U04, detectedAt, moment, order);
  return isRefusal(late) ? late : { set: { firstReportAt: moment.now }, ...late };
}
