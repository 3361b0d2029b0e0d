import { byRule } from "../../../shared/commands/by-rule.ts";
import { type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import { departmentOfBody } from "../../../shared/kernel/department.ts";
import { DOCUMENT_NO, isHash } from "../../../shared/kernel/own-forms.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { deadlineOf } from "../../../shared/law/law-book.ts";
import { awaited, type Filed, type ReviewDecision, standing } from "./review-file.ts";
import type { JointReview } from "./review-machine.ts";
import type * as words from "./words.ts";

/* What departments are asked and say, and what the meeting rests on. */

/** They say whether, and never why: a ground of theirs would tell of an investigation. */
const SILENT: readonly string[] = ["DIS", "PSB"];
/** No review without these. */
const NEEDED: readonly words.ReviewingBody[] = ["DIS", "PSB"];

/** A department is asked about every nominee (H8), once; names travel in the review, identity in the sealed material. */
export function decideAsking(
  { id: batchId, batchNo, villageCode }: JointReview,
  { body, material }: { readonly body: words.ReviewingBody; readonly material: string | null },
  { book, today, person }: Moment,
  { file }: Filed,
): ReviewDecision {
  if (file.opinions.some((one) => one.body === body)) return refuse("DUPLICATE_ITEM", { field: "body" });
  const to = departmentOfBody(body);
  if (!to) return refuse("WRONG_PARTY", { field: "body" });
  const { dueOn } = deadlineOf(book, RULE.O08, { on: today });
  const nominees = standing(file);
  return {
    set: {},
    inserts: nominees.map(({ id: itemId }) => ({ of: "opinion", row: { batchId, itemId, body, dueOn } })),
    transfer: {
      type: "H8",
      to,
      toRegion: person.region,
      villageCode,
      facts: { batchNo, nominees: String(nominees.length) },
      avoidUnitIds: [],
      isUrgent: false,
      materialId: material,
    },
    facts: { body },
  };
}

export interface OpinionStated {
  readonly nominee: string;
  readonly opinion: words.Opinion;
  readonly ground?: words.Ground | null;
}

/** An opinion past its day is taken, told so and kept (O08). */
export function readyForOpinion(_: JointReview, { book, today, person }: Moment, { file }: Filed): Guard[] {
  const late = awaited(file, person.body).find(({ dueOn }) => dueOn < today);
  return byRule(
    book,
    today,
    late === undefined,
    refuse("OPINION_LATE", { dueOn: late?.dueOn ?? null }),
    person.body,
  );
}

function wrongGround(body: string, { opinion, ground = null }: OpinionStated): Refusal | null {
  if (SILENT.includes(body) || opinion !== "OBJECTION")
    return ground === null || ground === "N00" ? null : refuse("FIELD_NOT_ACCEPTABLE", { field: "ground" });
  return ground === null || ground === "N00" ? refuse("GROUND_REQUIRED", { field: "ground" }) : null;
}

/** A department's word on every nominee it still owes one, all at once. */
export function decideOpinions(
  _: JointReview,
  { opinions }: { readonly opinions: readonly OpinionStated[] },
  { today, person }: Moment,
  { file }: Filed,
): ReviewDecision {
  if (!file.opinions.some(({ body }) => body === person.body)) return refuse("NOT_REVIEWER");
  const owed = new Set(awaited(file, person.body).map(({ itemId }) => itemId));
  const told = new Map(opinions.map((one) => [one.nominee, one]));
  if (told.size < opinions.length || [...told.keys()].some((nominee) => !owed.has(nominee)))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "opinions" });
  if (told.size < owed.size || owed.size === 0) return refuse("OPINION_MISSING", { field: "opinions" });
  const idsOf = (nominee: string): string[] =>
    awaited(file, person.body).flatMap(({ itemId, id }) => (itemId === nominee ? [id] : []));
  const wrong = opinions.map((one) => wrongGround(person.body, one)).find((one) => one !== null);
  if (wrong) return wrong;
  return {
    set: {},
    updates: opinions.map(({ nominee, opinion, ground }) => ({
      of: "opinion",
      ids: idsOf(nominee),
      set: {
        opinion,
        ground: opinion === "OBJECTION" ? (ground ?? "N00") : null,
        answeredOn: today,
      },
    })),
    facts: { body: person.body },
  };
}

/** Nobody waits for a department's word any longer, for a reason. */
export function decideOpinionWaiver(
  _: JointReview,
  { body, reason }: { readonly body: words.ReviewingBody; readonly reason: words.WaiverReason },
  __: Moment,
  { file }: Filed,
): ReviewDecision {
  const ids = awaited(file, body).map(({ id }) => id);
  if (ids.length === 0) return refuse("NOT_REVIEWER", { field: "body" });
  return {
    set: {},
    updates: [{ of: "opinion", ids, set: { waiverReason: reason } }],
    reasonCode: reason,
    facts: { body },
  };
}

/** Every department asked has answered, or is not waited for; discipline and public security were asked. */
export const readyForCollection = (_: JointReview, __: Moment, { file }: Filed): Guard[] =>
  unless(
    awaited(file).length === 0 && NEEDED.every((body) => file.opinions.some((one) => one.body === body)),
    refuse("OPINION_MISSING"),
    "DEPARTMENTS",
  );

/** 集体研究: the number of the meeting's record; the record stays with organization. */
export function decideReviewMeeting(
  _: JointReview,
  { meetingNo, evidenceHash }: { readonly meetingNo: string; readonly evidenceHash: string },
): ReviewDecision {
  if (!DOCUMENT_NO.test(meetingNo)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "meetingNo" });
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  return { set: { meetingNo }, evidenceHash };
}
