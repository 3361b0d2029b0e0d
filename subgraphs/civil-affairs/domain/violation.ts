import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import {
  type Lookup,
  type Official,
  type Place,
  wrongOfficial,
  wrongPlace,
} from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { deadlineOf } from "../../../shared/law/law-book.ts";
import type { Violation } from "./violation-machine.ts";
import { routesOf } from "./violation-routes.ts";
import type * as words from "./words.ts";

export interface ViolationStated {
  readonly village: RegionCode;
  readonly receivedOn: LocalDate;
  readonly form: words.ViolationForm;
  readonly phase: words.ElectionPhase;
  readonly target: words.ViolationTarget;
  readonly supervised: words.Supervised;
}

/** A report is registered, whatever becomes of it; looked into and decided on by days of its own (E33, E34). */
export function decideReport(
  _: null,
  { village, receivedOn, form, phase, target, supervised }: ViolationStated,
  { book, today, person, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<Violation> {
  if (!person.isMember || !covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (receivedOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "receivedOn", rule: RULE.E29 });
  // An office holder is supervised by the office: that it is not known stands for nobody else.
  if (target === "OFFICIAL" && supervised === "NO")
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "supervised", rule: RULE.C13 });
  return {
    set: {
      villageCode: village,
      receivedOn,
      formCode: form,
      phase,
      targetKind: target,
      supervised,
      checkDueOn: deadlineOf(book, RULE.E33, { on: receivedOn }).dueOn,
      decideDueOn: deadlineOf(book, RULE.E34, { on: receivedOn }).dueOn,
    },
  };
}

interface Named {
  readonly officials: Lookup<Official>;
}

export const decideHandler = (
  _: Violation,
  { handler }: { readonly handler: string },
  { person }: Moment,
  { officials }: Named,
): Decision<Violation> =>
  wrongOfficial(officials, handler, person, ({ body }) => body === "CIV", "handler") ?? {
    set: { handlerId: handler },
  };

export const readyForCheck = ({ handlerId }: Violation): Guard[] =>
  unless(handlerId !== null, refuse("CASE_HANDLER_REQUIRED", { rule: RULE.E29 }), "HEAD");

/** Where a report was sent (H7), and how the transfer stands. */
export interface SentReport {
  readonly to: string;
  readonly state: string;
}
interface Sent {
  readonly sent: readonly SentReport[];
}

const DEPARTMENTS = { DISCIPLINE: "discipline", PUBLIC_SECURITY: "public-security" } as const;
export type TransferRoute = keyof typeof DEPARTMENTS;

/** It goes where it belongs (H7): to whom nothing is on its way yet, and never where no rule sends it. */
export function decideTransfer(
  { reportNo, villageCode, formCode, supervised, targetKind }: Violation,
  { to, material }: { readonly to: TransferRoute; readonly material: string | null },
  { person }: Moment,
  { sent }: Sent,
): Decision<Violation> {
  const route = routesOf({ formCode, targetKind, supervised }).find((one) => one.to === to);
  if (!route) return refuse("WRONG_PARTY", { field: "to" });
  if (sent.some((one) => one.to === DEPARTMENTS[to]))
    return refuse("TRANSFER_OPEN", { rule: RULE.C06, field: "to" });
  return {
    set: {},
    facts: { to },
    transfer: {
      type: "H7",
      to: DEPARTMENTS[to],
      toRegion: person.region,
      villageCode,
      facts: { reportNo, formCode, isPartyMemberOrSupervised: supervised },
      avoidUnitIds: [],
      isUrgent: to === "PUBLIC_SECURITY" && route.isRequired,
      materialId: material,
    },
  };
}

/** Before the government decides: what has to go to others has gone there. */
export const readyForFinding = (report: Violation, _: Moment, { sent }: Sent): Guard[] =>
  routesOf(report).flatMap(({ to, isRequired }) =>
    to === "GOVERNMENT" || !isRequired
      ? []
      : unless(
          sent.some((one) => one.to === DEPARTMENTS[to]),
          refuse("ROUTE_REQUIRED"),
          "CIVIL_AFFAIRS",
        ),
  );

const decided = ({ person, today }: Moment, evidenceHash: string) => ({
  decidedOn: today,
  decidedBy: person.subject,
  evidenceHash,
});

/** It is so (属实), and what follows: a win by such means is void (E25), which the election is told by a command of its own. */
export const decideSubstantiation = (
  { targetKind }: Violation,
  {
    evidenceHash,
    consequence,
  }: { readonly evidenceHash: string; readonly consequence: words.ViolationConsequence },
  moment: Moment,
): Decision<Violation> => {
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  const mayVoid = targetKind === "CANDIDATE" || targetKind === "MEMBER";
  if (consequence === "VOID_SEAT" && !mayVoid)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "consequence", rule: RULE.E25 });
  return { set: { ...decided(moment, evidenceHash), consequence }, evidenceHash, facts: { consequence } };
};

/** It is not so (不属实): whoever it was laid to is to be cleared. */
export const decideDismissal = (
  _: Violation,
  { evidenceHash }: { readonly evidenceHash: string },
  moment: Moment,
): Decision<Violation> =>
  isHash(evidenceHash)
    ? { set: decided(moment, evidenceHash), evidenceHash }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });

/** Whoever it was laid to was cleared (澄清), where they wished it. */
export const decideClarification = (
  { clarifiedOn, decidedOn }: Violation,
  { on }: { readonly on: LocalDate },
  { today }: Moment,
): Decision<Violation> =>
  on > today || (decidedOn !== null && on < decidedOn)
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "on", rule: RULE.E29 })
    : { set: { clarifiedOn: clarifiedOn ?? on } };

const TAKEN = ["ACCEPTED", "HANDLING", "CONCLUDED", "CLOSED"];

/** Before it is closed: cleared where it was not so, taken over where it went elsewhere. */
export const readyForEnd = ({ state, clarifiedOn }: Violation, _: Moment, { sent }: Sent): Guard[] => [
  ...unless(state !== "UNSUBSTANTIATED" || clarifiedOn !== null, refuse("NOT_CLARIFIED"), "HANDLER"),
  ...unless(
    state !== "TRANSFERRED" || (sent.length > 0 && sent.every((one) => TAKEN.includes(one.state))),
    refuse("TRANSFER_OPEN", { rule: RULE.C06 }),
    "RECEIVER",
  ),
];
