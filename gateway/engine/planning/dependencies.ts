import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { Shape } from "./projection.ts";
import type { Path } from "./traverse.ts";

/** What a step asks for and what it needs, from which its place in the graph follows. */
export interface StepReach {
  readonly shape: Shape;
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
  path.flatMap((part) => (part !== "@" && "field" in part ? [part.field] : []));

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
    else if (selection.kind === "Field") {
      const below = [...at, selection.name];
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
  for (const { name, below } of step.shape.fields) {
    if (!below) continue;
    const places = step.reach.find((one) => one.alias === name)?.paths.map(spotOf);
    for (const place of places ?? [[name]]) {
      // An entity fetch adds to objects that are already there; only a root fetch brings the object itself.
      if (!places) spots.add(place.join("."));
      addBelow(below, place, spots);
    }
  }
  written.set(step, spots);
  return spots;
}

function addBelow(shape: Shape, at: readonly string[], spots: Set<Spot>): void {
  for (const { name, into, below } of shape.fields) {
    // What is shown under another name may be walked to by either.
    for (const known of new Set([name, into.replace("\u0000", "")])) {
      const place = [...at, known];
      spots.add(place.join("."));
      if (below) addBelow(below, place, spots);
    }
  }
}
