import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import type { PartDecision } from "../../../shared/commands/parts.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isName } from "../../../shared/kernel/own-forms.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { OfficialOnDuty } from "./official-machine.ts";

const POST = { from: 2, to: 60 };

interface Post {
  readonly post: string;
  readonly officePhone: string | null;
}
const wrongPost = ({ post }: Post): Refusal | null => {
  const length = post.trim().length;
  return length < POST.from || length > POST.to || /\p{Cc}/u.test(post)
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "post", rule: RULE.C13 })
    : null;
};

export interface Appointment extends Post {
  readonly region: RegionCode;
  readonly name: string;
  readonly body: string;
}

/** An official goes into the directory: name, post, body and office telephone, and nothing else of them. */
export function decideAppointment(
  _: null,
  { region, name, post, body, officePhone }: Appointment,
  { today, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<OfficialOnDuty> {
  if (!covers(region)) return refuse("NOT_FOUND", { field: "region" });
  const noPlace = wrongPlace(places, region, today, "region");
  if (noPlace) return noPlace;
  if (!isName(name)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "name", rule: RULE.C13 });
  const wrong = wrongPost({ post, officePhone });
  if (wrong) return wrong;
  return {
    set: {
      villageCode: region,
      name,
      post: post.trim(),
      body: body as OfficialOnDuty["body"],
      officePhone,
    },
  };
}

export const decideNewPost = (_: OfficialOnDuty, stated: Post): Decision<OfficialOnDuty> =>
  wrongPost(stated) ?? { set: { post: stated.post.trim(), officePhone: stated.officePhone } };

/** What is known of an official besides the row: places they have a tie to, and whether they answer for one. */
export interface Ties {
  readonly regions: readonly RegionCode[];
  readonly isResponsible: boolean;
}

/** An official has a tie to a place (利害关系): which tie is stated to nobody. */
export function decideTie(
  { id: officialId }: OfficialOnDuty,
  { region }: { readonly region: RegionCode },
  _: Moment,
  { ties }: { readonly ties: Ties },
): PartDecision<OfficialOnDuty, "tie"> {
  if (ties.regions.includes(region)) return refuse("DUPLICATE_ITEM", { field: "region", rule: RULE.O12 });
  return { set: {}, inserts: [{ of: "tie", row: { officialId, regionCode: region } }] };
}

export const decideGoingOnLeave = (
  _: OfficialOnDuty,
  { until }: { readonly until: LocalDate },
  { today }: Moment,
): Decision<OfficialOnDuty> =>
  until < today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "until", rule: RULE.C13 })
    : { set: { onLeaveUntil: until } };

export const decideComingBack = (): Decision<OfficialOnDuty> => ({ set: { onLeaveUntil: null } });

/** Who leaves answers for no place any more. */
export const readyForLeaving = (_: OfficialOnDuty, __: Moment, { ties }: { readonly ties: Ties }): Guard[] =>
  unless(!ties.isResponsible, refuse("STILL_RESPONSIBLE"), "ORGANIZATION");
