import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** Which concrete types stand behind a name in a type condition. */
export interface TypeNames {
  /** True when an object of type `typename` satisfies the condition `name`. */
  matches(name: string, typename: string): boolean;
}

/** Reads the names from the supergraph's full schema, which also knows what clients do not see. */
export function typeNamesOf(schema: GraphQLSchema): TypeNames {
  const possible = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      const implementations = isInterfaceType(type)
        ? [...schema.getImplementations(type).objects, ...schema.getImplementations(type).interfaces]
        : schema.getPossibleTypes(type);
      possible.set(type.name, new Set([type.name, ...implementations.map((one) => one.name)]));
    } else if (isObjectType(type)) {
      possible.set(type.name, new Set([type.name]));
    }
  }
  return { matches: (name, typename) => name === typename || (possible.get(name)?.has(typename) ?? false) };
}
