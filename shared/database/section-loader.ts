import { binding, type Bind } from "../kernel/bind.ts";
import DataLoader from "dataloader";
import type { Database } from "./open-database.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { RegionScope } from "../access/region-scope.ts";

/**
 * One part of a department's answer about a region: a scalar subquery over `k.code` that yields JSON, and the scope
 * its records are read under.
 */
export interface Section {
  readonly scope: RegionScope;
  /** May wait for what it binds: the law book. */
  sql(bind: Bind): string | Promise<string>;
}

/**
 * Loads sections of any number of regions with one statement: those asked for in one turn of the event loop, and no
 * others. A code outside a section's scope is answered null without being sent to the database.
 */
export class SectionLoader<Name extends string> {
  readonly #loader: DataLoader<{ name: Name; code: RegionCode }, unknown, string>;

  constructor(
    db: Database,
    private readonly sections: Readonly<Record<Name, Section>>,
  ) {
    this.#loader = new DataLoader((asked) => loadSections(db, sections, asked), {
      cacheKeyFn: ({ name, code }) => `${name} ${code}`,
    });
  }

  /** @returns the section's JSON value, null when there is none or it is out of scope. */
  async load<Value>(name: Name, code: RegionCode): Promise<Value | null> {
    if (!this.sections[name].scope.covers(code)) return null;
    return (await this.#loader.load({ name, code })) as Value | null;
  }
}

async function loadSections<Name extends string>(
  db: Database,
  sections: Readonly<Record<Name, Section>>,
  asked: readonly { name: Name; code: RegionCode }[],
): Promise<unknown[]> {
  const names = [...new Set(asked.map((one) => one.name))];
  const codes = [...new Set(asked.map((one) => one.code))];
  const { parameters, bind } = binding(codes);
  const columns: string[] = [];
  for (const name of names) {
    const own = new Set(asked.filter((one) => one.name === name).map((one) => one.code));
    const sql = `(${await sections[name].sql(bind)})`;
    // A section asked for fewer regions than its neighbours is not worked out for the rest, which may be out of its scope.
    const only = own.size < codes.length ? `case when k.code = any(${bind([...own])}) then ${sql} end` : sql;
    columns.push(`${only} as "${name}"`);
  }
  const rows = await db.read<{ code: string } & Record<Name, unknown>>(
    `select k.code, ${columns.join(", ")} from unnest($1::text[]) as k(code)`,
    parameters,
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return asked.map(({ name, code }) => byCode.get(code)?.[name] ?? null);
}
