import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** Which concrete types stand behind a name in a type condition. */
export interface TypeNames {
  /** True when an object of type `typename` satisfies the condition `name`. */
  matches(name: string, typename: string): boolean;
}

/** Reads the names from the supergraph's full schema, which also knows what clients do not see. */
export function typeNamesOf(schema: GraphQLSchema): TypeNames {
  return {
    matches: (name, typename) => {
      if (name === typename) return true;
      const condition = schema.getType(name);
      const type = schema.getType(typename);
      const mayImplement = isObjectType(type) || isInterfaceType(type);
      return isAbstractType(condition) && mayImplement && schema.isSubType(condition, type);
    },
  };
}
