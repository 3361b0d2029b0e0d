import { type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

const inputNames = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** Names of all arguments and input fields: what a department may speak of when a value is wrong. */
export function inputNamesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const known = inputNames.get(schema);
  if (known) return known;
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) names.add(name);
    if (isObjectType(type) || isInterfaceType(type))
      for (const { args } of Object.values(type.getFields())) for (const { name } of args) names.add(name);
  }
  inputNames.set(schema, names);
  return names;
}

/** Whether this is a field of the schema as `Type.field`. */
export function isCoordinate(schema: GraphQLSchema, coordinate: string): boolean {
  const [typeName = "", field = "", ...more] = coordinate.split(".");
  const type = schema.getType(typeName);
  return (
    more.length === 0 &&
    (isObjectType(type) || isInterfaceType(type)) &&
    type.getFields()[field] !== undefined
  );
}
