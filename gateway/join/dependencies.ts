import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { type DocumentNode, Kind, parse, type SelectionSetNode } from "graphql";
import type { Path } from "./walk.ts";

/** What a step asks for and what it needs, from which its place in the graph follows. */
export interface StepReach {
  readonly operation: string;
  readonly isMutation: boolean;
  readonly reach: readonly {
    readonly alias: string;
    readonly paths: readonly Path[];
    readonly requires: readonly RequiresSelection[];
  }[];
}

/** A place in the answer as response names joined by dots; lists and types do not matter for who waits for whom. */
type Spot = string;

const spotOf = (path: Path): Spot[] =>
  path.flatMap((part) => (part !== "@" && "Field" in part ? [part.Field] : []));

/**
 * The steps, among those that the planner put before this one, whose answers it needs: those that bring the objects at
 * its paths or a field its representations are made of. Mutations keep their order (GraphQL 6.2.2): each waits for all
 * before it. When nothing is found the planner's order is kept, which is always right and only sometimes slower.
 */
export function dependenciesOf(
  step: StepReach,
  earlier: readonly number[],
  all: readonly StepReach[],
): number[] {
  if (step.isMutation) return [...earlier];
  if (step.reach.length === 0) return [];
  const needs = new Set<Spot>();
  for (const { paths, requires } of step.reach) {
    for (const path of paths) {
      const at = spotOf(path);
      needs.add(at.join("."));
      addRequired(requires, at, needs);
    }
  }
  const found = earlier.filter((index) => {
    const other = all[index];
    return other !== undefined && [...spotsWritten(other)].some((spot) => needs.has(spot));
  });
  return found.length > 0 ? found : [...earlier];
}

function addRequired(
  selections: readonly RequiresSelection[],
  at: readonly string[],
  needs: Set<Spot>,
): void {
  for (const selection of selections) {
    if (selection.kind === "InlineFragment") addRequired(selection.selections, at, needs);
    else if (selection.kind === "Field" && selection.name !== "__typename") {
      const below = [...at, selection.alias ?? selection.name];
      needs.add(below.join("."));
      addRequired(selection.selections ?? [], below, needs);
    }
  }
}

const written = new WeakMap<StepReach, ReadonlySet<Spot>>();

function spotsWritten(step: StepReach): ReadonlySet<Spot> {
  const known = written.get(step);
  if (known) return known;
  const spots = new Set<Spot>();
  const document = parse(step.operation, { noLocation: true });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  for (const field of operation?.selectionSet.selections ?? []) {
    if (field.kind !== Kind.FIELD || !field.selectionSet) continue;
    const name = field.alias?.value ?? field.name.value;
    const places = step.reach.find((one) => one.alias === name)?.paths.map(spotOf);
    for (const place of places ?? [[name]]) {
      // An entity fetch adds to objects that are already there; only a root fetch brings the object itself.
      if (!places) spots.add(place.join("."));
      collect(field.selectionSet, place, document, spots);
    }
  }
  written.set(step, spots);
  return spots;
}

function collect(
  set: SelectionSetNode,
  at: readonly string[],
  document: DocumentNode,
  spots: Set<Spot>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      if (name === "__typename") continue;
      const below = [...at, name];
      spots.add(below.join("."));
      if (selection.selectionSet) collect(selection.selectionSet, below, document, spots);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, at, document, spots);
    else {
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) collect(fragment.selectionSet, at, document, spots);
    }
  }
}
