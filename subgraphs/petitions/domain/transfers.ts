import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { TransferDraft } from "../../../shared/commands/change.ts";
import { isRefusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Decision, Late, Moment } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import { decideTransfer } from "./routing.ts";
import type { CaseTransfer } from "./striking-off.ts";
import type { SideType } from "./words.ts";

/** How a petition is transferred: to which region's office, whom it must not reach, and with what. */
export interface TransferOrder extends Late {
  readonly toRegion: RegionCode;
  readonly avoidUnitIds: readonly string[];
  readonly isUrgent: boolean;
  readonly isRealName: boolean;
  readonly material: string | null;
}

interface Left {
  readonly transfers: readonly CaseTransfer[];
}

/** Which department gets which type. */
const RECEIVERS = {
  H1: "discipline",
  H2: "civil-affairs",
  H3: "public-security",
  H4: "coordination",
  H11: "coordination",
} as const;
type Type = keyof typeof RECEIVERS;

/** An accusation goes to discipline inspection (H1). */
export const decideTransferToDiscipline = (
  petition: PetitionCase,
  order: TransferOrder,
  moment: Moment,
  left: Left,
): Decision =>
  petition.class === "ACCUSATION"
    ? asAWhole("H1", petition, order, moment, left)
    : refuse("WRONG_PARTY", { rule: RULE.P16 });

/** A matter of courts goes to the political-legal committee (H4). */
export const decideTransferToPoliticalLegal = (
  petition: PetitionCase,
  order: TransferOrder,
  moment: Moment,
  left: Left,
): Decision => asAWhole("H4", petition, order, moment, left);

function asAWhole(
  type: Type,
  petition: PetitionCase,
  order: TransferOrder,
  moment: Moment,
  { transfers }: Left,
): Decision {
  const change = decideTransfer(petition, order, moment);
  if (isRefusal(change)) return change;
  if (isUnderWay(transfers, type)) return refuse("TRANSFER_OPEN");
  return { ...change, transfer: { ...draft(type, petition, order, null), keptAs: "transferId" } };
}

/**
 * A transfer beside the petition's own way: to discipline, government or public security, or a report upward. The petition
 * stays where it is, and its version too, or others would see it move; what it can be struck off upon is looked at then.
 */
export const decideTransferBeside = (
  petition: PetitionCase,
  order: TransferOrder & { readonly type: SideType },
  _moment: Moment,
  { transfers, registeredAt }: Left & { readonly registeredAt: Date },
): Decision =>
  isUnderWay(transfers, order.type)
    ? refuse("TRANSFER_OPEN")
    : { transfer: draft(order.type, petition, order, registeredAt) };

/** Whether a transfer of a type is under way from a case, or accepted. */
const isUnderWay = (transfers: readonly CaseTransfer[], type: Type): boolean =>
  transfers.some((one) => one.type === type && !["RETURNED", "DROPPED"].includes(one.state));

function draft(
  type: Type,
  petition: PetitionCase,
  order: TransferOrder,
  registeredAt: Date | null,
): TransferDraft {
  const { toRegion, avoidUnitIds, isUrgent, material } = order;
  return {
    type,
    to: RECEIVERS[type],
    toRegion,
    avoidUnitIds,
    isUrgent,
    materialId: material,
    villageCode: petition.villageCode,
    facts: factsOf(type, petition, order, registeredAt),
  };
}

const yesNo = (value: boolean): string => (value ? "YES" : "NO");

/** What a transfer of a petition says of it: facts taken from the case and nowhere else. */
function factsOf(
  type: Type,
  { petitionNo, topic, isKeyCase, peopleBand }: PetitionCase,
  { isRealName, isUrgent }: TransferOrder,
  registeredAt: Date | null,
): Record<string, string> {
  switch (type) {
    case "H1":
      return { petitionNo, topic, isRealName: yesNo(isRealName), isKeyCase: yesNo(isKeyCase) };
    case "H2":
      return { petitionNo, topic, peopleBand };
    case "H3":
      return { petitionNo, topic, isImminent: yesNo(isUrgent) };
    case "H4":
      return { petitionNo, topic };
    case "H11":
      return {
        kind: topic === "BRIBERY" ? "BRIBERY" : "PETITION",
        // The time to report runs from when the matter was known, not from when somebody got round to it (P12).
        occurredAt: (registeredAt ?? new Date(0)).toISOString(),
        registerNo: petitionNo,
        topic,
      };
  }
}
