import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { Projection } from "./projection.ts";
import type { Path } from "./traverse.ts";

/** What a step writes and what it needs, from which its place in the graph follows. */
export interface Footprint {
  readonly projection: Projection;
  readonly isMutation: boolean;
  readonly fetches: readonly {
    readonly alias: string;
    readonly paths: readonly Path[];
    readonly requires: readonly RequiresSelection[];
  }[];
}

/** Response names joined by dots; lists and types do not matter for who waits for whom. */
type FieldPath = string;

const fieldsOf = (path: Path): string[] =>
  path.flatMap((part) => (part !== "@" && "field" in part ? [part.field] : []));

/**
 * For each step those, among the ones that the planner put before it, whose responses it needs: those that bring the objects
 * at its paths or a field of its representations. Mutations keep their order (GraphQL 6.2.2): each waits for all before it.
 * When nothing is found the planner's order is kept, which is always right and only sometimes slower.
 */
export function dependenciesOf(
  steps: readonly Footprint[],
  earlier: readonly (readonly number[])[],
): number[][] {
  const written = steps.map(fieldsWritten);
  return steps.map((step, index) => {
    const before = [...(earlier[index] ?? [])];
    if (step.isMutation) return before;
    if (step.fetches.length === 0) return [];
    const needed = fieldsNeeded(step);
    const found = before.filter((other) => [...(written[other] ?? [])].some((field) => needed.has(field)));
    return found.length > 0 ? found : before;
  });
}

function fieldsNeeded({ fetches }: Footprint): ReadonlySet<FieldPath> {
  const needed = new Set<FieldPath>();
  for (const { paths, requires } of fetches) {
    for (const path of paths) {
      const at = fieldsOf(path);
      needed.add(at.join("."));
      addRequired(requires, at, needed);
    }
  }
  return needed;
}

function addRequired(
  selections: readonly RequiresSelection[],
  at: readonly string[],
  needed: Set<FieldPath>,
): void {
  for (const selection of selections) {
    if (selection.kind === "InlineFragment") addRequired(selection.selections, at, needed);
    else if (selection.kind === "Field") {
      const path = [...at, selection.name];
      needed.add(path.join("."));
      addRequired(selection.selections ?? [], path, needed);
    }
  }
}

function fieldsWritten({ projection, fetches }: Footprint): ReadonlySet<FieldPath> {
  const written = new Set<FieldPath>();
  for (const { name, children } of projection.fields) {
    if (!children) continue;
    const paths = fetches.find((one) => one.alias === name)?.paths.map(fieldsOf);
    for (const path of paths ?? [[name]]) {
      // An entity fetch adds to objects that are already there; only a root fetch brings the object itself.
      if (!paths) written.add(path.join("."));
      addProjected(children, path, written);
    }
  }
  return written;
}

function addProjected(projection: Projection, at: readonly string[], written: Set<FieldPath>): void {
  for (const { name, key, children } of projection.fields) {
    // A field that is put out under another name may be reached by either.
    for (const known of new Set([name, key.replace("\u0000", "")])) {
      const path = [...at, known];
      written.add(path.join("."));
      if (children) addProjected(children, path, written);
    }
  }
}
