import type { LawBook } from "../../../shared/law/law-book.ts";
import type { Tx } from "../../../shared/db/in-transaction.ts";
import { performDeed } from "../../../shared/deeds/deed.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { withKeptClocks } from "../domain/case-clocks.ts";
import type { Decision, Moment } from "../domain/decision.ts";
import {
  LEDGER_STEPS,
  type LedgerEvent,
  nextState,
  STAGE_STEPS,
  type StageEvent,
  SUPERVISION_STEPS,
  type SupervisionEvent,
} from "../domain/petition-machine.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { type LockedCase, lockCase, saveCase } from "../records/case-store.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

/** What every order on a petition carries. */
export interface CaseOrder {
  readonly key: string;
  readonly case: string;
  readonly version: number;
}

export type CaseEvent = StageEvent | LedgerEvent | SupervisionEvent;

/** Who may: `PET` the petitions office alone; `HANDLING` also the people of the body that handles it. */
export type Party = "PET" | "HANDLING";

/** An event as it is carried out: who may, what it decides, and what else must commit with it. */
export interface CaseDeed {
  readonly event: CaseEvent;
  readonly party: Party;
  /** Pure. May be given what `before` looked up. */
  decide(locked: LockedCase, moment: Moment, found: unknown): Decision;
  before?(tx: Tx, petition: PetitionCase): Promise<unknown>;
  /** Something that goes with it, such as a slip. @returns the slip's number, or a refusal that undoes nothing */
  prepare?(tx: Tx, petition: PetitionCase): Promise<{ transferNo: string; transferId: string } | Refusal>;
}

/**
 * Carries out one event on one petition: lock, machine, pure decision, row with version, history, audit and whatever goes with
 * it, in one transaction. Absent, out of reach and set aside by another person are one answer.
 */
export async function actOnCase(
  desk: PetitionsDesk,
  order: CaseOrder,
  deed: CaseDeed,
): Promise<CaseAnswer | Refusal> {
  const book = await desk.office.lawBook.current();
  const { frame } = desk;
  return performDeed<CaseAnswer>(
    frame,
    { deed: `petition.${deed.event}`, key: order.key, input: order, subjectKind: "petition" },
    async (tx) => {
      const locked = await lockCase(tx, desk.scope, desk.reader, order.case);
      if (!locked || locked.recusedBy === "OTHER" || !isParty(desk, deed.party)) return refuse("NOT_FOUND");
      if (locked.recusedBy === "SELF") return refuse("CONFLICT_OF_INTEREST");
      const petition = withKeptClocks(book, locked.petition);
      if (petition.version !== order.version)
        return refuse("STALE_VERSION", { field: "version", from: petition.stage });
      const step = takeStep(petition, deed.event);
      if (isRefusal(step)) return step;
      const found = await deed.before?.(tx, petition);
      const change = deed.decide({ ...locked, petition }, momentOf(desk, book, petition), found);
      if (isRefusal(change)) return change;
      const slip = await deed.prepare?.(tx, petition);
      if (slip && isRefusal(slip)) return slip;
      const taken = slip ? { transferId: slip.transferId } : {};
      const next = await saveCase(tx, petition, { ...change.set, ...step.set, ...taken }, frame.clock.now());
      return {
        answer: { kind: "done", petition: next, transferNo: slip?.transferNo ?? null },
        subjects: [petition.id],
        history: [
          {
            recordKind: "petition",
            recordId: petition.id,
            from: step.from,
            to: step.to,
            event: deed.event,
            reasonCode: change.reasonCode ?? null,
            evidenceHash: change.evidenceHash ?? null,
            facts: { ...change.facts, dueOn: next.dueOn, dueRule: next.dueRule },
          },
        ],
      };
    },
  );
}

export interface StepTaken {
  readonly from: string;
  readonly to: string;
  readonly set: Partial<PetitionCase>;
}

/** Moves the one of the three machines that knows the event. */
export function takeStep(petition: PetitionCase, event: CaseEvent): StepTaken | Refusal {
  if (event in LEDGER_STEPS) {
    const to = nextState(LEDGER_STEPS, petition.ledgerState, event);
    return typeof to === "object" ? to : { from: petition.ledgerState, to, set: { ledgerState: to } };
  }
  if (event in SUPERVISION_STEPS) {
    const to = nextState(SUPERVISION_STEPS, petition.supervision, event);
    return typeof to === "object" ? to : { from: petition.supervision, to, set: { supervision: to } };
  }
  // What is struck off is not worked on; it is put back on the ledger first.
  if (petition.ledgerState === "CANCELLED")
    return refuse("ILLEGAL_TRANSITION", { from: "CANCELLED", allowed: ["reopen"] });
  const to = nextState(STAGE_STEPS, petition.stage, event);
  return typeof to === "object" ? to : { from: petition.stage, to, set: { stage: to } };
}

function isParty({ reader }: PetitionsDesk, party: Party): boolean {
  // That the body handles it is already in the lock: another body's people only reach cases their body handles.
  return party === "HANDLING" || reader.standings.has("PET");
}

/** Bodies whose people have no desk in petitions' graph: its own office stands for them. */
const WITHOUT_DESK = ["TWN", "GOV", "PSB", "PUB"];

function momentOf(desk: PetitionsDesk, book: LawBook, petition: PetitionCase): Moment {
  const { frame, reader } = desk;
  return {
    book,
    today: frame.clock.today(),
    subject: frame.actor.subject,
    isChief: reader.standings.has("CHIEF"),
    isBodyHead:
      reader.standings.has("CHIEF") &&
      (reader.actor.body === petition.handlingBody ||
        (reader.actor.body === "PET" && WITHOUT_DESK.includes(petition.handlingBody))),
  };
}
