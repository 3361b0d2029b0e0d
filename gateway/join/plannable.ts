import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  Kind,
  print,
  type SelectionSetNode,
  visit,
} from "graphql";

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** What a literal `@skip` or `@include` decides; null for one with a variable, and for other directives. */
function decided({ name, arguments: given }: DirectiveNode): boolean | null {
  const value = given?.find((argument) => argument.name.value === "if")?.value;
  if (value?.kind !== Kind.BOOLEAN) return null;
  if (name.value === GraphQLSkipDirective.name) return !value.value;
  return name.value === GraphQLIncludeDirective.name ? value.value : null;
}

/** Undefined leaves the node as it is, null takes it out. */
function withoutLiterals<Node extends FieldNode | FragmentSpreadNode | InlineFragmentNode>(
  node: Node,
): Node | null | undefined {
  const verdicts = (node.directives ?? []).map(decided);
  if (verdicts.includes(false)) return null;
  if (!verdicts.includes(true)) return undefined;
  return { ...node, directives: node.directives?.filter((_, i) => verdicts[i] === null) };
}

/**
 * The document as the planner takes it. What no department answers, the questions about the schema, stands as `__typename`;
 * conditions written out as true or false are decided, which the planner does not always manage where they are nested. What
 * is shown in the end is decided by the client's own document, not by this one.
 */
export function plannable(document: DocumentNode): string {
  const isEmpty = (set: SelectionSetNode): boolean => set.selections.length === 0;
  return print(
    visit(document, {
      [Kind.FIELD]: {
        enter: (field) =>
          ["__schema", "__type"].includes(field.name.value)
            ? { ...TYPENAME, alias: field.alias, directives: field.directives }
            : withoutLiterals(field),
      },
      [Kind.FRAGMENT_SPREAD]: withoutLiterals,
      [Kind.INLINE_FRAGMENT]: { enter: withoutLiterals },
      [Kind.SELECTION_SET]: {
        leave: (set) => (isEmpty(set) ? { ...set, selections: [TYPENAME] } : undefined),
      },
    }),
  );
}
