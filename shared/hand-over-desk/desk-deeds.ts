import { RULE } from "../kernel/rule-codes.ts";
import type { Actor } from "../auth/actor.ts";
import { type DeedFrame, type DeedResult, performDeed } from "../deeds/deed.ts";
import type { Tx } from "../db/in-transaction.ts";
import { isRefusal, type Refusal, refuse } from "../errors/refusal.ts";
import { HAND_OVERS, type ReturnReason } from "../hand-over/contracts.ts";
import { answerSlip, decideInbox, type InboxEvent } from "../hand-over/answer.ts";
import type { GivenSlip } from "../hand-over/inbox.ts";
import type { Office } from "../hand-over/office.ts";
import { approveSlip, prepareSlip, type SlipOrder, slipStep } from "../hand-over/outbox.ts";
import { lockGiven, nameHandler } from "../hand-over/records/given-transfers.ts";
import { isSetAside } from "../hand-over/records/recusals.ts";
import { lockSent } from "../hand-over/records/sent-transfers.ts";
import { findHandOver, type HandOverRow } from "./hand-over-list.ts";
import { deskMember } from "./member.ts";

/** Who works at the desk, and what with. */
export interface Desk {
  readonly office: Office;
  readonly frame: DeedFrame;
  readonly actor: Actor;
}

/** What every order on an existing hand-over carries. */
export interface HandOverOrder {
  readonly key: string;
  readonly handOver: string;
  readonly version: number;
}

export interface HandOverAnswer {
  readonly kind: "done";
  readonly handOver: HandOverRow;
}
type Answer = Promise<HandOverAnswer | Refusal>;

/** Prepares a slip of any type this department may send. It leaves when its head approves it. */
export function prepareHandOver(desk: Desk, order: SlipOrder & { readonly key: string }): Answer {
  return deskDeed(desk, "prepare", order, async (tx) => {
    const { office, actor, frame } = desk;
    const sender = { department: office.department, region: actor.region, subject: actor.subject };
    const slip = await prepareSlip(tx, frame.clock, sender, order);
    if (isRefusal(slip)) return slip;
    return done(tx, desk, "OUT", slip.id, [
      { recordKind: "handOver", recordId: slip.id, from: null, to: "PREPARED", event: "prepare" },
    ]);
  });
}

/** The head approves what another prepared, and it is on its way; or drops it, and nothing was ever sent. */
export function decideSent(desk: Desk, event: "approve" | "drop" | "close", order: HandOverOrder): Answer {
  return deskDeed(desk, event, order, async (tx, { isHead }) => {
    const slip = await lockSent(tx, order.handOver, desk.actor.region);
    const places = [order.handOver, slip?.subjectId ?? null, slip?.villageCode ?? null];
    if (!slip || !isHead || (await isAside(tx, desk, places))) return refuse("NOT_FOUND");
    if (slip.version !== order.version)
      return refuse("STALE_VERSION", { field: "version", from: slip.state });
    if (event === "approve") {
      const approved = await approveSlip(tx, desk.frame.clock, slip, desk.actor.subject);
      if (isRefusal(approved)) return approved;
      const own = (await desk.office.hooks.onApproved?.(tx, approved, desk.office)) ?? [];
      return done(tx, desk, "OUT", slip.id, [slipStep(slip, "approve", "APPROVED"), ...own]);
    }
    const [from, to] =
      event === "drop" ? (["PREPARED", "DROPPED"] as const) : (["CONCLUDED", "CLOSED"] as const);
    if (slip.state !== from) return refuse("ILLEGAL_TRANSITION", { rule: RULE.C08, from: slip.state });
    await tx.query("update transfer_out set state = $2, version = version + 1 where id = $1", [slip.id, to]);
    const own = event === "drop" ? ((await desk.office.hooks.onDropped?.(tx, slip, desk.office)) ?? []) : [];
    return done(tx, desk, "OUT", slip.id, [slipStep(slip, event, to), ...own]);
  });
}

/** Signs for, accepts, returns or concludes what was given to this office; the answer goes back to the sender. */
export function decideGiven(
  desk: Desk,
  event: InboxEvent,
  order: HandOverOrder & { readonly reason?: ReturnReason | null },
): Answer {
  return deskDeed(desk, event, order, async (tx, { isHead }) => {
    const slip = await lockGiven(tx, order.handOver, desk.actor.region);
    if (!slip || !(await mayOpen(tx, desk, slip, isHead))) return refuse("NOT_FOUND");
    if (slip.version !== order.version)
      return refuse("STALE_VERSION", { field: "version", from: slip.state });
    const reason = event === "return" ? (order.reason ?? null) : null;
    const decided = decideInbox(slip, event, reason);
    if (isRefusal(decided)) return decided;
    const unready = await desk.office.hooks.mayDecide?.(tx, slip, event, desk.actor.subject, desk.office);
    if (unready) return unready;
    const to = decided.to as Exclude<typeof decided.to, "DELIVERED">;
    const { signet } = desk.office;
    const answered = await answerSlip(tx, signet, desk.frame.clock, slip, to, desk.actor.subject, reason);
    const own =
      (await desk.office.hooks.onDecided?.(tx, answered.slip, desk.office, desk.actor.subject)) ?? [];
    return done(tx, desk, "IN", slip.id, [answered.step, ...own]);
  });
}

/** The head names who answers for a given slip; from then on it is open to that person as well. */
export function giveToHandler(desk: Desk, order: HandOverOrder & { readonly official: string }): Answer {
  return deskDeed(desk, "give", order, async (tx, { isHead }) => {
    const slip = await lockGiven(tx, order.handOver, desk.actor.region);
    if (!slip || !isHead || !(await mayOpen(tx, desk, slip, isHead))) return refuse("NOT_FOUND");
    if (slip.version !== order.version)
      return refuse("STALE_VERSION", { field: "version", from: slip.state });
    const token = desk.office.signet.recusalToken(order.official);
    if (await isSetAside(tx, token, [slip.id, slip.villageCode]))
      return refuse("HANDLER_IS_SUBJECT", { field: "official" });
    const given = await nameHandler(tx, slip, order.official);
    const own = (await desk.office.hooks.onGiven?.(tx, given, desk.office)) ?? [];
    const step = {
      recordKind: "handOver",
      recordId: slip.id,
      from: slip.state,
      to: slip.state,
      event: "give",
    };
    return done(tx, desk, "IN", slip.id, [step, ...own]);
  });
}

/** Whether a person may open a given slip: the head any of the office, others what they answer for or what waits for anybody. */
export async function mayOpen(tx: Tx, desk: Desk, slip: GivenSlip, isHead: boolean): Promise<boolean> {
  if (await isAside(tx, desk, [slip.id, slip.villageCode])) return false;
  const waits = slip.state === "DELIVERED" && slip.handlerId === null && !HAND_OVERS[slip.type].isConcealed;
  return isHead || waits || slip.handlerId === desk.actor.subject;
}

const isAside = (tx: Tx, { office, actor }: Desk, places: readonly (string | null)[]): Promise<boolean> =>
  isSetAside(tx, office.signet.recusalToken(actor.subject), places);

async function done(
  tx: Tx,
  { office }: Desk,
  side: "OUT" | "IN",
  id: string,
  history: Extract<DeedResult<HandOverAnswer>, { answer: HandOverAnswer }>["history"],
): Promise<DeedResult<HandOverAnswer>> {
  const handOver = await findHandOver(tx, side, office.department, id);
  return { answer: { kind: "done", handOver }, subjects: [id], history };
}

function deskDeed(
  desk: Desk,
  event: string,
  order: { readonly key: string },
  work: (tx: Tx, member: { isHead: boolean }) => Promise<DeedResult<HandOverAnswer>>,
): Answer {
  return performDeed<HandOverAnswer>(
    desk.frame,
    { deed: `handOver.${event}`, key: order.key, input: order, subjectKind: "handOver" },
    async (tx) => {
      const member = deskMember(desk.actor, desk.office.department);
      return member ? work(tx, member) : refuse("NOT_FOUND");
    },
  );
}
