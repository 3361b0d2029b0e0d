import { getMetadataArgsStorage } from "typeorm";

/** A class that describes a table: its columns, their types and their names. */
export type Entity<Row = object> = new () => Row;

/** What the engine of commands keeps by itself on every record; no decision sees it. */
export type Bookkeeping = "createdAt" | "updatedAt" | "createdBy";
const BOOKKEEPING: readonly string[] = ["createdAt", "updatedAt", "createdBy"] satisfies Bookkeeping[];

/** A row as decisions and lists see it: what the entity describes, and nothing else. */
export type RowOf<Record> = Readonly<Omit<Record, Bookkeeping>>;

interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

const tables = new Map<Entity, Table>();

/** The one description of a row: TypeORM's own metadata, read once an entity. @throws Error when the class is no entity */
function tableOf(entity: Entity): Table {
  const known = tables.get(entity);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const name = storage.tables.find(({ target }) => target === entity)?.name;
  if (!name) throw new Error(`${entity.name} describes no table`);
  const columns = storage.columns
    .filter(({ target }) => target === entity)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      name: options.name ?? propertyName,
      type: String(options.type),
    }));
  const table = { name, columns };
  tables.set(entity, table);
  return table;
}

export const tableName = (entity: Entity): string => tableOf(entity).name;

/**
 * The select list of an entity's rows, every column under its property's name: `p.village_code as "villageCode"`. Days are
 * text, as they are everywhere inside the hub.
 */
export const selectList = (entity: Entity, alias: string): string =>
  columnsOf(entity)
    .map(({ property, name, type }) => `${alias}.${name}${type === "date" ? "::text" : ""} as "${property}"`)
    .join(", ");

/** What of the engine's bookkeeping a table has columns for. */
export function bookkeepingOf(
  entity: Entity,
  values: Partial<Record<Bookkeeping, unknown>>,
): Partial<Record<Bookkeeping, unknown>> {
  const { columns } = tableOf(entity);
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => columns.some(({ property }) => property === name)),
  );
}

/** @throws Error when the entity has no such property */
function columnOf(entity: Entity, property: string): Column {
  const column = tableOf(entity).columns.find((one) => one.property === property);
  if (!column) throw new Error(`${entity.name} has no column for ${property}`);
  return column;
}

/** The column that holds a property. @throws Error when the entity has no such property */
export const columnName = (entity: Entity, property: string): string => columnOf(entity, property).name;

/** The type of that column. @throws Error when the entity has no such property */
export const columnType = (entity: Entity, property: string): string => columnOf(entity, property).type;

/**
 * The columns that hold the properties given, in the entity's own order: the same properties give the same statement. Without
 * any, all that are not the engine's bookkeeping.
 */
export function columnsOf(entity: Entity, properties?: Iterable<string>): readonly Column[] {
  const { columns } = tableOf(entity);
  if (!properties) return columns.filter(({ property }) => !BOOKKEEPING.includes(property));
  const asked = new Set([...properties].map((property) => columnOf(entity, property)));
  return columns.filter((column) => asked.has(column));
}

/** Values by the names of their columns, as JSON that `jsonb_populate_record` reads by the table's own types. */
export function toColumns(entity: Entity, values: object): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return Object.fromEntries(
    columnsOf(entity, Object.keys(given)).map(({ property, name }) => [name, given[property]]),
  );
}

/**
 * An insert of rows that come as one jsonb array of column names and values, `rows` being its placeholder.
 * @param properties what the rows state; all others take the table's defaults
 * @param computed columns whose value is worked out by the statement, by property
 */
export function insertStatement(
  entity: Entity,
  properties: Iterable<string>,
  rows: string,
  computed: Readonly<Record<string, string>> = {},
): { readonly into: string; readonly select: string } {
  const { name } = tableOf(entity);
  const columns = columnsOf(entity, [...properties, ...Object.keys(computed)]);
  return {
    into: `insert into ${name} as r (${columns.map((column) => column.name).join(", ")})`,
    select: `select ${columns.map((column) => computed[column.property] ?? `x.${column.name}`).join(", ")}
      from jsonb_populate_recordset(null::${name}, ${rows}::jsonb) with ordinality as x`,
  };
}

/** An update of the columns that hold the properties given, from one jsonb object, `values` being its placeholder. */
export function updateStatement(
  entity: Entity,
  properties: Iterable<string>,
  values: string,
  id: string,
): string {
  const { name } = tableOf(entity);
  const columns = columnsOf(entity, properties).map((column) => column.name);
  return `update ${name} as r set (${columns.join(", ")}) = (select ${columns.map((column) => `x.${column}`).join(", ")}
      from jsonb_populate_record(null::${name}, ${values}::jsonb) as x) where r.id = ${id}`;
}

/** A row that was kept as JSON, with its instants as dates again. */
export function fromJson<Row extends object>(
  entity: Entity<Row>,
  json: Readonly<Record<string, unknown>>,
): Row {
  const instants = tableOf(entity).columns.filter(({ type }) => type === "timestamptz");
  const row = { ...json };
  for (const { property } of instants) {
    const value = row[property];
    if (typeof value === "string") row[property] = new Date(value);
  }
  return row as Row;
}
