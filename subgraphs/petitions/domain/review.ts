import { isHash } from "../../../shared/kernel/own-forms.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { endClocks, isLate, running, startClock } from "../../../shared/law/clocks.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";

import { dayWithin, type Decision, endToday, type Late, type Moment, withClocks } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import type * as words from "./words.ts";

export type ReviewLevel = "review" | "reexam";

/** The petitioner asks for review (复查) or re-examination (复核) within 30 days of delivery (P06, P08). */
export const decideRequest =
  (level: ReviewLevel) =>
  (petition: PetitionCase, { on }: { on: LocalDate }, { book, today }: Moment): Decision => {
    const [window, clock] = level === "review" ? [RULE.P06, RULE.P07] : [RULE.P08, RULE.P09];
    // A request made in time and recorded late still counts; which look it asks for follows from the looks there were.
    if (petition.stage === "FINAL" && (petition.reviewRepliedOn !== null) !== (level === "reexam"))
      return refuse("ILLEGAL_TRANSITION", { from: petition.stage });
    if (!petition.deliveredOn) return refuse("CLOCK_NOT_MET", { rule: window });
    const wrongDay = dayWithin("on", on, petition.deliveredOn, today);
    if (wrongDay) return wrongDay;
    const open = petition.clocks.findLast(({ rule }) => rule === window);
    if (open && isLate(open, on)) return refuse("REVIEW_LATE", { rule: window, dueOn: open.dueOnAdjusted });
    const set: Partial<PetitionCase> = level === "review" ? { reviewAskedOn: on } : { reexamAskedOn: on };
    return withClocks({ set, facts: { on } }, [
      ...endClocks(petition.clocks, [window], today, "MET"),
      startClock(book, clock, on),
    ]);
  };

/** The superior's opinion on review or re-examination, decided by somebody who had no hand in it and decided nothing of it before. */
export const decideOpinion =
  (level: ReviewLevel) =>
  (
    petition: PetitionCase,
    order: Late & { outcome: words.Outcome; evidenceHash: string },
    { today, person }: Moment,
    { hands }: { hands: ReadonlySet<string> },
  ): Decision => {
    if (hands.has(person.subject))
      return refuse("FOUR_EYES", { rule: level === "review" ? RULE.P07 : RULE.P09 });
    if (!isHash(order.evidenceHash)) return refuse("REPLY_WITHOUT_BASIS", { field: "evidenceHash" });
    const ended = endToday(petition, [level === "review" ? RULE.P07 : RULE.P09], today, order.latenessReason);
    if (isRefusal(ended)) return ended;
    const latenessReason = ended.latenessReason ?? petition.latenessReason;
    const set: Partial<PetitionCase> =
      level === "review"
        ? { reviewRepliedOn: today, deliveredOn: null, outcome: order.outcome, latenessReason }
        : { terminatedOn: today, outcome: order.outcome, latenessReason };
    return withClocks({ set, reasonCode: order.outcome, evidenceHash: order.evidenceHash }, ended.clocks);
  };

/** The window has passed and nobody has asked for more: the opinion stands. Done by the clock, not by a person. */
export function decideWindowPassed(petition: PetitionCase, today: LocalDate): Decision {
  const rule = petition.stage === "REVIEWED" ? RULE.P08 : RULE.P06;
  const window = running(petition.clocks, rule);
  if (!window || !isLate(window, today)) return refuse("CLOCK_NOT_MET", { rule });
  return withClocks({ set: {} }, endClocks(petition.clocks, [rule], today, "DROPPED"));
}
