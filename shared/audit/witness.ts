import type { Tx } from "../database/in-transaction.ts";
import type { Department } from "../kernel/department.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { addWitnessedSeal } from "./records/witnessed-seals.ts";
import type { SealContent } from "./seal.ts";

/**
 * Keeps another department's seal, when it is signed by that department: with it, that department cannot rewrite what it
 * covers alone. A second seal of the same number is not taken: the first stays, as the witness.
 * @returns false for what is no seal of that department
 */
export async function keepSeal(
  tx: Tx,
  keyRing: KeyRing,
  from: Department,
  jws: string,
  at: Date,
): Promise<boolean> {
  if (from === keyRing.department) return false;
  const seal = await keyRing.verify<SealContent>("seal", jws, from);
  if (!seal || seal.department !== from || !Number.isSafeInteger(seal.no) || seal.no < 1) return false;
  await addWitnessedSeal(tx, from, { no: seal.no, jws }, at);
  return true;
}
