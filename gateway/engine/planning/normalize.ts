import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  print,
  visit,
} from "graphql";
import type { Variables } from "../operation/operation.ts";
import { type PlanNames, REPRESENTATIONS } from "../operation/aliases.ts";
import { conditionOf } from "../operation/collect-fields.ts";

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

const CLIENTS_OWN = "representations__own";

/** The caller's variables under the names that the plan uses: one of them may be called as joining's own. */
export const plannedVariables = (variables: Variables): Variables =>
  variables[REPRESENTATIONS] === undefined
    ? variables
    : { ...variables, [CLIENTS_OWN]: variables[REPRESENTATIONS] };

/** What a literal `@skip` or `@include` decides; null for one with a variable, and for other directives. */
function decided(directive: DirectiveNode): boolean | null {
  const condition = conditionOf(directive);
  return condition?.value.kind === Kind.BOOLEAN ? condition.value.value === condition.wanted : null;
}

/** Undefined leaves the node as it is, unless it is a new one; null takes it out. */
function withoutLiterals<Node extends FieldNode | FragmentSpreadNode | InlineFragmentNode>(
  node: Node,
  isNew = false,
): Node | null | undefined {
  const verdicts = (node.directives ?? []).map(decided);
  if (verdicts.includes(false)) return null;
  if (!verdicts.includes(true)) return isNew ? node : undefined;
  return { ...node, directives: node.directives?.filter((_, i) => verdicts[i] === null) };
}

/**
 * The document as the planner takes it, under its own names. What no department answers, the questions about the schema,
 * stands as `__typename`; conditions written out as true or false are decided, which the planner does not always manage
 * where they are nested. What is shown in the end is decided by the client's own document, not by this one.
 */
export function plannable(document: DocumentNode, names: PlanNames): string {
  return print(
    visit(document, {
      [Kind.FIELD]: {
        enter: (field) => {
          const { directives } = field;
          // What is a constant to the client is asked under its own name, for joining.
          if (field.name.value.startsWith("__")) return withoutLiterals({ ...TYPENAME, directives }, true);
          const name = names.of(field);
          if (name === (field.alias ?? field.name).value) return withoutLiterals(field);
          return withoutLiterals({ ...field, alias: { kind: Kind.NAME, value: name } }, true);
        },
      },
      [Kind.VARIABLE]: (variable) =>
        variable.name.value === REPRESENTATIONS
          ? { ...variable, name: { kind: Kind.NAME, value: CLIENTS_OWN } }
          : undefined,
      [Kind.FRAGMENT_SPREAD]: (spread) => withoutLiterals(spread),
      [Kind.INLINE_FRAGMENT]: { enter: (fragment) => withoutLiterals(fragment) },
      [Kind.SELECTION_SET]: {
        leave: (set) => (set.selections.length === 0 ? { ...set, selections: [TYPENAME] } : undefined),
      },
    }),
  );
}
