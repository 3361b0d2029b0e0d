import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** Which concrete types a type condition stands for. */
export interface PossibleTypes {
  /** True when an object of type `typename` satisfies the condition on `name`. */
  matches(name: string, typename: string): boolean;
}

/** Reads them from the supergraph's full schema, which also knows what clients do not see. */
export function possibleTypesOf(schema: GraphQLSchema): PossibleTypes {
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
