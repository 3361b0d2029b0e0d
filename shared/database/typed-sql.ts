import { columnName, columnsOf, type Entity, type RowOf, tableName } from "./columns.ts";

/*
 * What a statement reads, said once: the names of what comes back and their types follow from the expressions. A column's type is
 * its entity's; what is worked out states its type where the SQL stands (`typed`), and nobody else does.
 */

/** An SQL expression, and the type its value is read with. */
export type Sql<Value> = string & { readonly __value: Value };

/** An expression whose type nothing tells but the SQL itself. */
export const typed = <Value>(sql: string): Sql<Value> => sql as Sql<Value>;

/** Expressions by the names they are read under. */
export type Fields = Readonly<Record<string, Sql<unknown>>>;

/** What is read of fields. */
export type Values<All extends Fields> = {
  readonly [Name in keyof All]: All[Name] extends Sql<infer Value> ? Value : never;
};

type Text<Value> = Value extends Date ? string : Value;

/** An entity's row as it goes out without a decision on it: instants are text as well as days, in UTC and to the second. */
export type Shown<Row> = { readonly [Name in keyof RowOf<Row>]: Text<RowOf<Row>[Name]> };

/** Columns of an entity by their properties: those named, or all it describes. */
export function fields<Row extends object, Name extends keyof Row & string = keyof RowOf<Row> & string>(
  entity: Entity<Row>,
  alias: string,
  ...properties: Name[]
): { readonly [One in Name]: Sql<Text<Row[One]>> } {
  const asked = properties.length > 0 ? properties : undefined;
  const entries = columnsOf(entity, asked).map(({ property, name, type }) => [
    property,
    shown(`${alias}.${name}`, type),
  ]);
  return Object.fromEntries(entries) as { [One in Name]: Sql<Text<Row[One]>> };
}

function shown(column: string, type: string): string {
  if (type === "date") return `${column}::text`;
  if (type === "timestamptz") return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return column;
}

/** Fields as a select list: rows of the statement are their `Values`. */
export const selected = (all: Fields): string =>
  Object.entries(all)
    .map(([name, sql]) => `${sql} as "${name}"`)
    .join(", ");

/** Fields as a JSON object: at most fifty, for a function of PostgreSQL takes a hundred arguments. */
export const object = <All extends Fields>(all: All): Sql<Values<All>> =>
  typed(
    `json_build_object(${Object.entries(all)
      .map(([name, sql]) => `'${name}', ${sql}`)
      .join(", ")})`,
  );

/** The objects of all rows, null when there are none. */
export const list = <All extends Fields>(all: All, order: string): Sql<Values<All>[] | null> =>
  typed(`json_agg(${object(all)} order by ${order})`);

/** A list with `[]` where it has none. */
export const orEmpty = <One>(rows: Sql<One[] | null>): Sql<One[]> => typed(`coalesce(${rows}, '[]')`);

/** A value where the condition holds, null elsewhere. */
export const when = <Value>(condition: string, value: Sql<Value>): Sql<Value | null> =>
  typed(`case when ${condition} then ${value} end`);

/** How many rows there are, or how many that meet a condition; of JSON alone, where a bigint is a number. */
export const count = (condition?: string): Sql<number> =>
  typed(condition ? `count(*) filter (where ${condition})` : "count(*)");

/** A scalar subquery: `from` is all of it from there on. Where it may find no row, whoever reads it knows null. */
export const select = <Value>(value: Sql<Value>, from: string): Sql<Value> =>
  typed(`(select ${value} ${from})`);

/** The objects of all groups of rows, in the order of their key, `[]` when there are none. */
export const listBy = <All extends Fields>(all: All, key: string, from: string): Sql<Values<All>[]> =>
  typed(
    `(select coalesce(json_agg(t.one order by t.key), '[]')
      from (select ${key} as key, ${object(all)} as one ${from} group by ${key}) t)`,
  );

/** How many rows `r` there are of each value of a column, as a list in its order; null when there are none. */
export function countBy<Row extends object, Property extends keyof Row & string, Name extends string>(
  entity: Entity<Row>,
  property: Property,
  name: Name,
  condition: string,
): Sql<({ readonly [One in Property]: Text<Row[One]> } & { readonly [One in Name]: number })[] | null> {
  const column = columnName(entity, property);
  const counted = { ...fields(entity, "t", property), [name]: typed<number>("t.counted") };
  return select(
    typed(list(counted, `t.${column}`)),
    `from (select r.${column}, count(*) as counted from ${tableName(entity)} r where ${condition} group by r.${column}) t`,
  );
}
