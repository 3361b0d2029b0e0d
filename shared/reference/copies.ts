import type { Database } from "../database/open-database.ts";
import type { Lookup, Official, Place, Registers, Revocation } from "../kernel/reference.ts";
import type { ListName } from "./lists.ts";
import type { CopyRecord } from "./records/copy-records.ts";
import { type CopyFacts, copyOf, listedRows } from "./records/copies.ts";

interface Held {
  readonly facts: CopyFacts;
  readonly rows: ReadonlyMap<string, object>;
}

/**
 * A department's copies as one of its processes holds them. The database keeps them, for the next start and for the department's
 * other processes; commands ask here, so that checking a name costs no statement.
 */
export class Copies implements Registers {
  readonly #held = new Map<ListName, Held>();

  get places(): Lookup<Place> {
    return this.#lookup<Place>("places");
  }

  get officials(): Lookup<Official> {
    return this.#lookup<Official>("officials");
  }

  get revocations(): Lookup<Revocation> {
    return this.#lookup<Revocation>("revocations");
  }

  /** When the owner last confirmed a copy, as far as this process knows; null without one. */
  checkedAt(list: ListName): CopyRecord["checkedAt"] | null {
    return this.#held.get(list)?.facts.checkedAt ?? null;
  }

  /** Holds what the database has of a list, anew when another process took a newer one over. @returns null when it has none */
  async read(db: Database, list: ListName): Promise<CopyFacts | null> {
    const facts = await copyOf(db, list);
    const held = this.#held.get(list);
    if (!facts) this.#held.delete(list);
    else if (held && held.facts.asOf.getTime() === facts.asOf.getTime())
      this.#held.set(list, { facts, rows: held.rows });
    else this.#held.set(list, { facts, rows: await listedRows(db, list) });
    return facts;
  }

  #lookup<Value extends object>(list: ListName): Lookup<Value> {
    const rows = this.#held.get(list)?.rows as ReadonlyMap<string, Value> | undefined;
    return rows ? (key) => rows.get(key) ?? null : null;
  }
}
