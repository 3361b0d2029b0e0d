import { type GraphQLField, type GraphQLSchema, isNonNullType, isObjectType } from "graphql";
import { type PolicyTable, policyOf } from "./policy.ts";

const ROOTS = ["Query", "Mutation", "Subscription"];
/** The federation machinery's own fields and types; `_service` and `_entities` still need rows. */
const MACHINERY = new Set(["_Service", "PageInfo"]);

/**
 * Compares a schema with its policy table. An empty list means the department may start.
 * @param referenceTypes names of the types whose entities this department resolves
 * @returns one sentence for each root field, reference resolver or field without a row, each row that names nothing,
 *   and each field that could be refused but is not nullable (a refusal would take its whole parent with it).
 */
export function policyGaps(
  schema: GraphQLSchema,
  table: PolicyTable,
  referenceTypes: readonly string[],
): string[] {
  const gaps: string[] = [];
  const used = new Set<string>();
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith("__"),
  );
  for (const type of own) {
    if (!isObjectType(type) || MACHINERY.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const exact = `${type.name}.${field.name}`;
      const row = ROOTS.includes(type.name) ? table[exact] : policyOf(table, type.name, field.name);
      used.add(exact).add(`${type.name}.*`);
      if (!row) gaps.push(`${exact} has no policy`);
      else if (row.read !== "EVERYONE" && mustBeNullable(type.name, field)) {
        gaps.push(`${exact} can be refused but is not nullable`);
      }
    }
  }
  for (const name of referenceTypes) {
    const row = `${name}.__resolveReference`;
    used.add(row);
    if (!table[row]) gaps.push(`${row} has no policy`);
  }
  return [...gaps, ...Object.keys(table).flatMap((row) => (used.has(row) ? [] : [`${row} names nothing`]))];
}

/** A refused root field throws, so it may be non-null; `_service` and `_entities` are. */
function mustBeNullable(type: string, field: GraphQLField<unknown, unknown>): boolean {
  return !ROOTS.includes(type) && isNonNullType(field.type);
}
