import { type DeedFrame, performDeed } from "../../../shared/deeds/deed.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { Office } from "../../../shared/hand-over/office.ts";
import { holdsPersonalData } from "../../../shared/kernel/personal-data.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import {
  type Clue,
  type ClueEvent,
  type ClueOrder,
  decideClue,
  nextClueState,
} from "../domain/clue-machine.ts";
import type { RecusalReason } from "../domain/words.ts";
import { type ClueReader, insertNotice, isNoticeNoTaken, lockClue, type NoticeOrder, saveClue } from "../records/clue-store.ts"; // prettier-ignore

/** What a deed on a clue is done with. */
export interface ClueDesk {
  readonly frame: DeedFrame;
  readonly office: Office;
  readonly reader: ClueReader;
}

export interface ClueStep {
  readonly key: string;
  readonly clue: string;
  readonly version: number;
}

export interface ClueAnswer {
  readonly kind: "done";
  readonly clue: Clue;
}

/** Carries out one event on one clue, with the notice it publishes when it does: lock, machine, decision, row and audit at once. */
export async function actOnClue(
  desk: ClueDesk,
  order: ClueStep & ClueOrder & { readonly event: ClueEvent; readonly notice?: NoticeOrder },
): Promise<ClueAnswer | Refusal> {
  const { frame, reader } = desk;
  return performDeed<ClueAnswer>(
    frame,
    { deed: `clue.${order.event}`, key: order.key, input: order, subjectKind: "clue" },
    async (tx) => {
      const clue = await lockClue(tx, reader, order.clue);
      if (!clue) return refuse("NOT_FOUND");
      if (clue.version !== order.version)
        return refuse("STALE_VERSION", { field: "version", from: clue.state });
      const state = nextClueState(clue.state, order.event);
      if (typeof state === "object") return state;
      const today = frame.clock.today();
      const change = decideClue(clue, order.event, order, {
        today,
        subject: reader.subject,
        isHead: reader.isHead,
      });
      if (isRefusal(change)) return change;
      if (order.event === "publish") {
        const wrong = wrongNotice(order.notice);
        if (wrong) return wrong;
        if (!order.notice || (await isNoticeNoTaken(tx, order.notice.noticeNo)))
          return refuse("FIELD_NOT_ACCEPTABLE", { field: "noticeNo", rule: RULE.D13 });
        await insertNotice(tx, clue, order.notice, today);
      }
      const next = await saveClue(tx, clue, { ...change, state }, frame.clock.now());
      return {
        answer: { kind: "done", clue: next },
        subjects: [clue.id],
        history: [{ recordKind: "clue", recordId: clue.id, from: clue.state, to: state, event: order.event }],
      };
    },
  );
}

/** A notice is short, is published where everybody can read it, and holds nothing personal but what the law posts. */
function wrongNotice(notice: NoticeOrder | undefined): Refusal | null {
  if (!notice) return refuse("FIELD_NOT_ACCEPTABLE", { field: "notice", rule: RULE.D13 });
  const { noticeNo, issuer, title, url } = notice;
  if (!/^[\p{L}\p{N}〔〕()（）-]{3,32}$/u.test(noticeNo))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "noticeNo" });
  if (issuer.length < 2 || issuer.length > 60) return refuse("FIELD_NOT_ACCEPTABLE", { field: "issuer" });
  if (title.length < 2 || title.length > 120) return refuse("FIELD_NOT_ACCEPTABLE", { field: "title" });
  if (!/^https:\/\/[\w.-]{4,80}\/[\w./-]{0,110}$/.test(url))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "url" });
  const personal = Object.entries({ issuer, title }).find(
    ([, text]) => holdsPersonalData(text) || /\p{Cc}/u.test(text),
  );
  return personal ? refuse("PERSONAL_DATA_REJECTED", { field: personal[0] }) : null;
}

/** Notes that a person stands aside from a clue (SL2024 67): oneself, or another on the head's word; as a keyed mark. */
export async function standAsideFromClue(
  desk: ClueDesk,
  order: ClueStep & { readonly official: string | null; readonly reason: RecusalReason },
): Promise<ClueAnswer | Refusal> {
  const { frame, office, reader } = desk;
  return performDeed<ClueAnswer>(
    frame,
    { deed: "clue.standAside", key: order.key, input: order, subjectKind: "clue" },
    async (tx) => {
      const clue = await lockClue(tx, reader, order.clue);
      const official = order.official ?? reader.subject;
      if (!clue || (official !== reader.subject && !reader.isHead)) return refuse("NOT_FOUND");
      const at = frame.clock.now();
      await tx.query(
        `insert into recusal (subject_token, place, reason_code, declared_by, at) values ($1, $2, $3, $4, $5)
          on conflict do nothing`,
        [office.signet.recusalToken(official), clue.id, order.reason, reader.subject, at],
      );
      const next = await saveClue(tx, clue, clue.handlerId === official ? { handlerId: null } : {}, at);
      return {
        answer: { kind: "done", clue: next },
        subjects: [clue.id],
        history: [
          { recordKind: "clue", recordId: clue.id, from: clue.state, to: clue.state, event: "standAside" },
        ],
      };
    },
  );
}
