/** The arithmetic of a valid vote (双过半), in whole numbers so that exactly one half is never more than one half. */

/** E08, VCL 15(2): more than half of the registered voters cast a ballot. */
export function turnoutSuffices(registered: number, ballotsCast: number): boolean {
  return 2 * ballotsCast > registered;
}

/** E09, VCL 15(2): more than half of the voters taking part voted for the candidate. */
export function isElected(votersTakingPart: number, votes: number): boolean {
  return 2 * votes > votersTakingPart;
}

/** E10, VCL 15(2): in a run-off at least one third of the ballots cast. */
export function runoffSuffices(ballotsCast: number, votes: number): boolean {
  return 3 * votes >= ballotsCast;
}
