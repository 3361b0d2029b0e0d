import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * True when any of these fields may be asked for directly below the field being resolved: what is dear is then loaded with the
 * rest, in one statement, and else not at all. Conditions and type conditions are taken to hold: true too often costs time,
 * false too often would lose data.
 */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, names: readonly string[]): boolean {
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return names.includes(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet);
      const fragment = fragments[selection.name.value];
      return fragment !== undefined && asks(fragment.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && asks(selectionSet));
}
