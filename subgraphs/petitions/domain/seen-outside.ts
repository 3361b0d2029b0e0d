import type { PetitionCase } from "./petition-case.ts";

/**
 * A case as people outside the petitions office see it. That it went to discipline is between the two parties: for the others
 * it stays on the register, with the last day it had, from preparing to striking off.
 */
export const seenOutside = (petition: PetitionCase): PetitionCase =>
  petition.stage === "TRANSFERRED_DISCIPLINE" ? { ...petition, stage: "REGISTERED" } : petition;
