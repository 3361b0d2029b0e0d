import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedDirectives,
  specifiedScalarTypes,
  visit,
} from "graphql";

const BUILT_IN = new Set([
  ...specifiedScalarTypes.map((type) => type.name),
  ...specifiedDirectives.map((directive) => directive.name),
]);

/** Names of the machinery: introspection (GraphQL 4.1), the join and link specifications. */
const isMachinery = (name: string): boolean => /^(__|join__|link__|core__)/.test(name) || BUILT_IN.has(name);

/**
 * The API schema, the one clients see, from the planner's SDL of it: without what is @inaccessible, and without the
 * machinery that the SDL still carries.
 */
export function apiSchemaOf(apiSdl: string): GraphQLSchema {
  const document = parse(apiSdl, { noLocation: true });
  const definitions = document.definitions.filter(
    (one) => !("name" in one && one.name && isMachinery(one.name.value)),
  );
  const cleaned: DocumentNode = visit(
    { ...document, definitions },
    { [Kind.FIELD_DEFINITION]: (field) => (field.name.value.startsWith("__") ? null : undefined) },
  );
  return buildASTSchema(cleaned, { assumeValidSDL: true });
}
