import { personName } from "./people.ts";
import { idOf } from "./random.ts";
import type { VillageSeason } from "./season.ts";

/** A nominee of the demonstration, the same to every department that knows of nominees. */
export interface DemoNominee {
  readonly id: string;
  readonly name: string;
  readonly position: "DIRECTOR" | "MEMBER";
  readonly womensSeat: boolean;
}

/**
 * A village's nominees: first the ones to be elected, director, women's seat and other members in the order of seats, then one more
 * for each kind of seat (差额).
 */
export function nomineesOf({ village, seats }: Pick<VillageSeason, "village" | "seats">): DemoNominee[] {
  const kinds = [0, 1, ...Array.from({ length: seats - 2 }, () => 2), 0, 1, 2];
  return kinds.map((kind, n) => ({
    id: idOf(`candidate ${village.code} ${n}`),
    name: personName(`${village.code} candidate ${n}`),
    position: kind === 0 ? "DIRECTOR" : "MEMBER",
    womensSeat: kind === 1,
  }));
}
