import { Kind, parse } from "graphql";

/**
 * The subgraphs that a supergraph names and their addresses, from its
 * `enum join__Graph { PETITIONS @join__graph(name: "petitions", url: "…") }` (join spec v0.3).
 */
export function subgraphsOf(supergraphSdl: string): ReadonlyMap<string, string> {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const found = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") continue;
    for (const value of definition.values ?? []) {
      const directive = value.directives?.find((one) => one.name.value === "join__graph");
      const read = (name: string): string => {
        const argument = directive?.arguments?.find((one) => one.name.value === name)?.value;
        return argument?.kind === Kind.STRING ? argument.value : "";
      };
      found.set(read("name"), read("url"));
    }
  }
  return found;
}
