import type { GeneratorValue } from "fast-check";
import * as fc from "fast-check";
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

const DEEPEST = 5;
const LITERALS: Readonly<Record<string, (n: number) => string>> = {
  Int: (n) => String(n),
  Float: (n) => `${n}.5`,
  Boolean: (n) => String(n % 2 === 0),
};

/** A random operation as text, and the values of its variables. */
export interface RandomOperation {
  readonly source: string;
  readonly variables: Record<string, boolean>;
}

/**
 * Draws a query that is valid against the schema: fields with and without aliases, the same field twice, inline and named
 * fragments, `__typename`, literal arguments, @skip and @include with literals and variables. An alias is made of the
 * arguments, so that two fields under one name never differ (GraphQL 5.3.2).
 */
export function randomOperation(schema: GraphQLSchema, draw: GeneratorValue): RandomOperation {
  const variables: Record<string, boolean> = {};
  const fragments: string[] = [];
  const oneOf = <Value>(values: readonly Value[]): Value =>
    values[draw(fc.nat, { max: values.length - 1 })] as Value;
  const chance = (percent: number): boolean => draw(fc.nat, { max: 99 }) < percent;

  const literalOf = (type: GraphQLInputType): string => {
    if (isNonNullType(type)) return literalOf(type.ofType);
    if (isListType(type)) return `[${literalOf(type.ofType)}]`;
    if (isEnumType(type)) return oneOf(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) && field.defaultValue === undefined,
      );
      return `{${fields.map((field) => `${field.name}: ${literalOf(field.type)}`).join(", ")}}`;
    }
    const n = draw(fc.nat, { max: 3 });
    return LITERALS["name" in type ? type.name : ""]?.(n) ?? `"value ${n}"`;
  };
  const argumentsOf = (all: readonly GraphQLArgument[]): string => {
    const given = all.filter(
      ({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || chance(30),
    );
    return given.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(", ");
  };
  const directive = (): string => {
    if (!chance(15)) return "";
    const name = oneOf(["skip", "include"]);
    if (chance(30)) return ` @${name}(if: ${chance(50)})`;
    const variable = `v${draw(fc.nat, { max: 4 })}`;
    variables[variable] ??= chance(50);
    return ` @${name}(if: $${variable})`;
  };
  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const given = argumentsOf(field.args);
    const plain = given === "" && !chance(20);
    const alias = `a_${field.name}_${Buffer.from(given).toString("hex")}`;
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? setOf(named, depth + 1) : "";
    return `${plain ? "" : `${alias}: `}${field.name}${given && `(${given})`}${directive()}${below}`;
  };
  const setOf = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)),
    );
    const count = 1 + draw(fc.nat, { max: depth === 0 ? 3 : 4 });
    const parts = Array.from({ length: count }, (): string => {
      if (chance(8) || fields.length === 0) return chance(50) ? "__typename" : "t: __typename";
      if (!chance(12)) return fieldOf(oneOf(fields), depth);
      const inner = `{ ${fieldOf(oneOf(fields), depth)} ${fieldOf(oneOf(fields), depth)} }`;
      if (chance(50)) return `...${chance(50) ? ` on ${type.name}` : ""}${directive()} ${inner}`;
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} ${inner}`);
      return `...${name}${directive()}`;
    });
    return ` { ${parts.join(" ")} }`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error("the schema has no queries");
  const set = setOf(root, 0);
  const declared = Object.keys(variables).map((name) => `$${name}: Boolean!`);
  const source = `query Q${declared.length > 0 ? `(${declared.join(", ")})` : ""}${set}\n${fragments.join("\n")}`;
  return { source, variables };
}
