/** How many failed tries a minute are let through. */
export interface TryLimits {
  readonly perAccount: number;
  readonly perAddress: number;
}

const WINDOW_MS = 60_000;
/** Names are the caller's to choose; the oldest go first. */
const MOST_KEPT = 10_000;

/** Counts failed sign-ins by account and by address: after so many in a minute neither is looked at until it is over. */
export class FailedTries {
  readonly #failed = new Map<string, { count: number; readonly since: number }>();

  constructor(private readonly limits: TryLimits) {}

  /** @returns seconds to wait, 0 to go on */
  wait(account: string, address: string, now: number): number {
    const { perAccount, perAddress } = this.limits;
    return Math.max(
      this.#left(`account ${account}`, perAccount, now),
      this.#left(`address ${address}`, perAddress, now),
    );
  }

  note(account: string, address: string, now: number): void {
    for (const key of [`account ${account}`, `address ${address}`]) {
      const known = this.#failed.get(key);
      if (known && now - known.since < WINDOW_MS) known.count += 1;
      else {
        this.#failed.delete(key);
        this.#failed.set(key, { count: 1, since: now });
      }
    }
    for (const key of this.#failed.keys()) {
      if (this.#failed.size <= MOST_KEPT) break;
      this.#failed.delete(key);
    }
  }

  #left(key: string, most: number, now: number): number {
    const known = this.#failed.get(key);
    return !known || known.count < most ? 0 : Math.max(0, Math.ceil((known.since + WINDOW_MS - now) / 1000));
  }
}
