import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { CaseTransfer } from "./striking-off.ts";

/**
 * Why a body may not get a petition: an accusation never reaches who may be accused (XF2022 30(3)). The cadres that a petition
 * is about are those of township or village, so the township never gets it; and any other body only when discipline has had
 * the accusation (H1), which alone can tell whom it concerns (XF2022 22, 30).
 */
export function bodyRefusal(
  { aboutCadres, class: class_ }: Pick<PetitionCase, "aboutCadres" | "class">,
  body: string,
  transfers: readonly CaseTransfer[],
): Refusal | null {
  if (!aboutCadres) return null;
  const field = "handlingBody";
  const toldOf = class_ === "ACCUSATION" ? ["toDiscipline"] : [];
  if (body === "TWN") return refuse("TRANSFER_TARGET_INVALID", { field, allowed: toldOf });
  // One that came back incomplete was not looked at.
  const wasWithDiscipline = transfers.some(
    ({ type, state, returnReason }) =>
      type === "H1" &&
      ["ACCEPTED", "RETURNED", "CONCLUDED", "CLOSED"].includes(state) &&
      returnReason !== "INCOMPLETE",
  );
  return class_ === "ACCUSATION" && body !== "PET" && !wasWithDiscipline
    ? refuse("TRANSFER_TARGET_INVALID", { field, rule: RULE.P16, allowed: toldOf })
    : null;
}
