import { binding, type Bind } from "../kernel/bind.ts";
import DataLoader from "dataloader";
import type { Database } from "./open-database.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { RegionScope } from "../access/region-scope.ts";
import type { Sql } from "./typed-sql.ts";

/**
 * One part of a department's answer about a region: an expression over `k.code` that yields JSON, and the scope its records
 * are read under. Its type is its expression's: whoever loads it names none.
 */
export interface Section<Value = unknown> {
  readonly scope: RegionScope;
  /** May wait for what it binds: the law book. */
  sql(bind: Bind): Sql<Value> | Promise<Sql<Value>>;
  /** Whether the regions that are asked for together may be answered; if not, all of them are null. Any may unless it is given. */
  mayAnswer?(codes: readonly RegionCode[]): boolean;
}

type Sections<All> = { readonly [Name in keyof All]: Section };

/** What a section is loaded as, null apart. */
export type SectionValue<One> = One extends Section<infer Value> ? NonNullable<Value> : never;

/**
 * Loads sections of any number of regions with one statement: those asked for in one turn of the event loop, and no
 * others. A code outside a section's scope is answered null without being sent to the database.
 */
export class SectionLoader<All extends Sections<All>> {
  readonly #loader: DataLoader<Asked<All>, unknown, string>;

  constructor(
    db: Database,
    private readonly sections: All,
  ) {
    this.#loader = new DataLoader((asked) => loadSections(db, sections, asked), {
      cacheKeyFn: ({ name, code }) => `${name} ${code}`,
    });
  }

  /** @returns the section's JSON value, null when there is none or it is out of scope. */
  async load<Name extends keyof All & string>(
    name: Name,
    code: RegionCode,
  ): Promise<SectionValue<All[Name]> | null> {
    if (!this.sections[name].scope.covers(code)) return null;
    return (await this.#loader.load({ name, code })) as SectionValue<All[Name]> | null;
  }
}

interface Asked<All> {
  readonly name: keyof All & string;
  readonly code: RegionCode;
}

async function loadSections<All extends Sections<All>>(
  db: Database,
  sections: All,
  asked: readonly Asked<All>[],
): Promise<unknown[]> {
  const names = [...new Set(asked.map((one) => one.name))];
  const codes = [...new Set(asked.map((one) => one.code))];
  const { parameters, bind } = binding(codes);
  const columns: string[] = [];
  for (const name of names) {
    const own = new Set(asked.filter((one) => one.name === name).map((one) => one.code));
    const mayAnswer = sections[name].mayAnswer?.([...own]) ?? true;
    const sql = mayAnswer ? await sections[name].sql(bind) : "null::json";
    // A section asked for fewer regions than its neighbours is not worked out for the rest, which may be out of its scope.
    const only = own.size < codes.length ? `case when k.code = any(${bind([...own])}) then ${sql} end` : sql;
    columns.push(`${only} as "${name}"`);
  }
  const rows = await db.read<{ code: string } & Record<string, unknown>>(
    `select k.code, ${columns.join(", ")} from unnest($1::text[]) as k(code)`,
    parameters,
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return asked.map(({ name, code }) => byCode.get(code)?.[name] ?? null);
}
