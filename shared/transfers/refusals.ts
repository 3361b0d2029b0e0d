/** Why a department does not take what another one sent, and the HTTP status that goes with it. */
export const TRANSFER_REFUSALS = {
  /** Not signed for by a department, not encrypted for this one, or not signed by the department it claims to be from. */
  UNAUTHENTICATED: 401,
  /** Signed by a department whose clock and ours differ by more than is tolerated. */
  CLOCKS_DIFFER: 401,
  /** A receipt of what was never sent to its signer. */
  TRANSFER_UNKNOWN: 404,
  /** An answer that contradicts one given before, or is dated before what it answers or in the future. */
  TRANSFER_ANSWER_IMPOSSIBLE: 409,
  /** This sender's number came before, with other content. */
  TRANSFER_CONFLICT: 409,
  /** Not of the shape both sides agreed on. */
  TRANSFER_MALFORMED: 422,
  /** Parties or facts that the contract of its type does not foresee. */
  TRANSFER_OUT_OF_CONTRACT: 422,
  /** About a place that civil affairs never listed. */
  TRANSFER_PLACE_UNKNOWN: 422,
  /** A number that its signer does not give. */
  TRANSFER_NUMBER_NOT_OWN: 422,
  /** Hash or material are not what the transfer says. */
  TRANSFER_NOT_WHOLE: 422,
  /** The receiver has no copy of the divisions yet; the same delivery is taken once it has. */
  TRANSFER_PLACES_MISSING: 503,
} as const;
export type TransferRefusal = keyof typeof TRANSFER_REFUSALS;
