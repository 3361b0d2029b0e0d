import type { Certificate } from "../../../shared/crypto/certificate.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import type { Lookup, Revocation } from "../../../shared/kernel/reference.ts";
import type { Election } from "../domain/election-machine.ts";

/** The certificate that is presented, by the election office's key; null for anything else. */
export const presentedGate: Load<Election, Certificate | null, { certificate: string }> = async ({
  certificate,
  input,
}) => {
  const read = input ? await certificate("vote-gate", input.certificate) : null;
  return () => read;
};

/** What of coordination's certificates is good no longer, as far as this department knows. */
export const revocations: Load<Election, Lookup<Revocation>> =
  async ({ registers }) =>
  () =>
    registers.revocations;
