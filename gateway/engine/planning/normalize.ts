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
import { type Aliases, REPRESENTATIONS } from "../operation/aliases.ts";
import { conditionOf } from "../operation/conditions.ts";
import type { Variables } from "../operation/operation.ts";

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

const CLIENT_REPRESENTATIONS = "representations__own";

/** The client's variables under the plan's names: one of them may be called `representations`. */
export const normalizedVariables = (variables: Variables): Variables =>
  variables[REPRESENTATIONS] === undefined
    ? variables
    : { ...variables, [CLIENT_REPRESENTATIONS]: variables[REPRESENTATIONS] };

/** Whether a literal `@skip` or `@include` keeps its selection; null for one with a variable, and for other directives. */
function literalVerdict(directive: DirectiveNode): boolean | null {
  const condition = conditionOf(directive);
  return condition?.value.kind === Kind.BOOLEAN ? condition.value.value === condition.keepsWhen : null;
}

/** As `visit` wants it: undefined leaves the node as it is, unless it is a new one; null removes it. */
function withoutLiterals<Node extends FieldNode | FragmentSpreadNode | InlineFragmentNode>(
  node: Node,
  isNew = false,
): Node | null | undefined {
  const verdicts = (node.directives ?? []).map(literalVerdict);
  if (verdicts.includes(false)) return null;
  if (!verdicts.includes(true)) return isNew ? node : undefined;
  return { ...node, directives: node.directives?.filter((_, i) => verdicts[i] === null) };
}

/**
 * The document as the planner takes it, under its own aliases. Introspection, which no subgraph answers, becomes
 * `__typename`; literal conditions are evaluated, which the planner does not always manage where they are nested. What is
 * put out in the end is decided by the client's own document, not by this one.
 */
export function normalize(document: DocumentNode, aliases: Aliases): string {
  return print(
    visit(document, {
      [Kind.FIELD]: {
        enter: (field) => {
          const { directives } = field;
          // Under its own name, because representations need it; the client's alias of it is a constant.
          if (field.name.value.startsWith("__")) return withoutLiterals({ ...TYPENAME, directives }, true);
          const key = aliases.keyOf(field);
          if (key === (field.alias ?? field.name).value) return withoutLiterals(field);
          return withoutLiterals({ ...field, alias: { kind: Kind.NAME, value: key } }, true);
        },
      },
      [Kind.VARIABLE]: (variable) =>
        variable.name.value === REPRESENTATIONS
          ? { ...variable, name: { kind: Kind.NAME, value: CLIENT_REPRESENTATIONS } }
          : undefined,
      [Kind.FRAGMENT_SPREAD]: (spread) => withoutLiterals(spread),
      [Kind.INLINE_FRAGMENT]: { enter: (fragment) => withoutLiterals(fragment) },
      [Kind.SELECTION_SET]: {
        leave: (set) => (set.selections.length === 0 ? { ...set, selections: [TYPENAME] } : undefined),
      },
    }),
  );
}
