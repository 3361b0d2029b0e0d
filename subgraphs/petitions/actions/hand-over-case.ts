import type { Tx } from "../../../shared/db/in-transaction.ts";
import { performDeed } from "../../../shared/deeds/deed.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { HandOverHooks } from "../../../shared/hand-over/office.ts";
import { prepareSlip } from "../../../shared/hand-over/outbox.ts";
import type { SentSlip } from "../../../shared/hand-over/records/sent-transfers.ts";
import type { HistoryStep } from "../../../shared/deeds/deed.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { decideComeBack, decideTransferApproved } from "../domain/routing.ts";
import type { SideType } from "../domain/words.ts";
import { lockAnyCase, lockCase, saveCase } from "../records/case-store.ts";
import { isHandedOver, registeredAt } from "../records/case-surroundings.ts";
import type { CaseOrder } from "./act-on-case.ts";
import { takeStep } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";
import { factsOf, senderOf, type TransferOrder } from "./routing.ts";

const RECEIVERS = {
  H1: "discipline",
  H2: "civil-affairs",
  H3: "public-security",
  H11: "coordination",
} as const;

/**
 * Prepares a hand-over beside the petition's own way: to discipline, government or public security, or a report upward. The
 * petition stays where it is; what it can be struck off upon is looked at then.
 */
export async function handOverCase(
  desk: PetitionsDesk,
  order: CaseOrder & TransferOrder & { type: SideType; isRealName: boolean },
): Promise<CaseAnswer | Refusal> {
  const { frame, reader } = desk;
  return performDeed<CaseAnswer>(
    frame,
    { deed: "petition.handOver", key: order.key, input: order, subjectKind: "petition" },
    async (tx) => {
      const locked = await lockCase(tx, desk.scope, reader, order.case);
      if (!locked || locked.recusedBy === "OTHER" || !reader.standings.has("PET")) return refuse("NOT_FOUND");
      if (locked.recusedBy === "SELF") return refuse("CONFLICT_OF_INTEREST");
      const { petition } = locked;
      if (petition.version !== order.version)
        return refuse("STALE_VERSION", { field: "version", from: petition.stage });
      const { type, toRegion, avoidUnitIds, isUrgent } = order;
      if (petition.ledgerState === "CANCELLED")
        return refuse("ILLEGAL_TRANSITION", { from: "CANCELLED", allowed: ["reopen"] });
      if (await isHandedOver(tx, petition.id, type)) return refuse("HAND_OVER_OPEN");
      const slip = await prepareSlip(tx, frame.clock, senderOf(desk), {
        type,
        to: RECEIVERS[type],
        toRegion,
        avoidUnitIds,
        isUrgent,
        materialId: order.material,
        villageCode: petition.villageCode,
        subjectId: petition.id,
        facts: sideFacts(type, petition, order, await registeredAt(tx, petition.id)),
      });
      if (isRefusal(slip)) return slip;
      return {
        // The case is locked, so two people do not hand over the same thing; its version stays, or others would see it move.
        answer: { kind: "done", petition, transferNo: slip.transferNo },
        subjects: [petition.id, slip.id],
        history: [
          {
            recordKind: "handOver",
            recordId: slip.id,
            from: null,
            to: "PREPARED",
            event: "prepare",
            reasonCode: type,
          },
        ],
      };
    },
  );
}

function sideFacts(
  type: SideType,
  petition: Parameters<typeof factsOf>[1],
  order: { isRealName: boolean; isUrgent: boolean },
  registered: Date,
): Record<string, string> {
  const { petitionNo, topic } = petition;
  switch (type) {
    case "H3":
      return { petitionNo, topic, isImminent: order.isUrgent ? "YES" : "NO" };
    case "H11":
      return {
        kind: topic === "BRIBERY" ? "BRIBERY" : "PETITION",
        // The time to report runs from when the matter was known, not from when somebody got round to it (P12).
        occurredAt: registered.toISOString(),
        registerNo: petitionNo,
        topic,
      };
    default:
      return factsOf(type, petition, order.isRealName);
  }
}

/** What petitions does when another office answers: a petition that was handed over as a whole comes back when it is returned. */
export const petitionHooks: HandOverHooks = {
  onAnswer: async (tx, slip, receipt, office) =>
    receipt.kind === "RETURNED" ? comeBack(tx, slip, office.clock.now()) : [],
  onApproved: async (tx, slip, { clock }) => {
    const petition = await transferredBy(tx, slip);
    const change = petition && decideTransferApproved(petition, clock.today());
    if (!petition || !change || isRefusal(change)) return [];
    const next = await saveCase(tx, petition, change.set, clock.now());
    const facts = { dueOn: next.dueOn, dueRule: next.dueRule };
    return [
      {
        recordKind: "petition",
        recordId: petition.id,
        from: petition.stage,
        to: petition.stage,
        event: "leave",
        facts,
      },
    ];
  },
  onDropped: (tx, slip, office) => comeBack(tx, slip, office.clock.now()),
};

/** The petition that this very hand-over took away as a whole, locked; another slip of the same petition moves nothing. */
async function transferredBy(tx: Tx, slip: SentSlip): Promise<PetitionCase | null> {
  const petition = slip.subjectId ? await lockAnyCase(tx, slip.subjectId) : null;
  return petition?.transferId === slip.id ? petition : null;
}

async function comeBack(tx: Tx, slip: SentSlip, at: Date): Promise<HistoryStep[]> {
  const petition = await transferredBy(tx, slip);
  if (!petition) return [];
  const step = takeStep(petition, "comeBack");
  const change = decideComeBack(petition);
  if (isRefusal(step) || isRefusal(change)) return [];
  const next = await saveCase(tx, petition, { ...change.set, ...step.set }, at);
  return [
    {
      recordKind: "petition",
      recordId: petition.id,
      from: step.from,
      to: step.to,
      event: "comeBack",
      facts: { dueOn: next.dueOn, dueRule: next.dueRule },
    },
  ];
}
