import { Latency } from "./latency.ts";

/** How often something ended how, and how long it took. */
export class Tally {
  readonly outcomes = new Map<string, number>();
  readonly latency = new Latency();

  count(outcome: string, ms: number): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    this.latency.observe(ms);
  }

  get total(): number {
    return [...this.outcomes.values()].reduce((sum, one) => sum + one, 0);
  }

  /** Takes over what another has counted. */
  add(other: Tally): void {
    for (const [outcome, count] of other.outcomes)
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + count);
    this.latency.add(other.latency);
  }
}

/**
 * Tallies by name, as many as `most` and one for all others. Whoever asks chooses the names: when there are too many, the one
 * asked for least makes room, so that any number of names that come once push out none that comes often. Nothing that was
 * counted is lost: it goes to the others.
 */
export class BoundedTallies {
  readonly #tallies = new Map<string, Tally>();
  readonly #others = new Tally();

  constructor(private readonly most: number) {}

  of(name: string): Tally {
    const known = this.#tallies.get(name);
    if (known) return known;
    if (this.#tallies.size >= this.most) this.#makeRoom();
    const added = new Tally();
    this.#tallies.set(name, added);
    return added;
  }

  /** By name, all others under `other`. */
  *[Symbol.iterator](): Iterator<readonly [string, Tally]> {
    yield* this.#tallies;
    if (this.#others.total > 0) yield ["other", this.#others];
  }

  /** Of those asked for least the one that came first. */
  #makeRoom(): void {
    let least: readonly [string, Tally] | undefined;
    for (const one of this.#tallies) if (!least || one[1].total < least[1].total) least = one;
    if (!least) return;
    this.#others.add(least[1]);
    this.#tallies.delete(least[0]);
  }
}
