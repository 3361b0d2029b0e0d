import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";

/** A department's part of the supergraph. */
export interface SubgraphPart {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The supergraph does not compose; each problem names the department where the composer knows it. */
export class CompositionFailed extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `the departments' schemas do not compose:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
    this.name = "CompositionFailed";
    this.problems = problems;
  }
}

/** Composes the departments' schemas into a supergraph SDL (federation 2). @throws CompositionFailed */
export function composeSupergraph(parts: readonly SubgraphPart[]): string {
  const sorted = [...parts].sort((a, b) => a.name.localeCompare(b.name));
  const result = composeServices(sorted.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors && result.errors.length > 0) {
    throw new CompositionFailed(
      result.errors.map(({ message, extensions }) => {
        const service = (extensions as { service?: string } | undefined)?.service;
        return service ? `${service}: ${message}` : message;
      }),
    );
  }
  if (!result.supergraphSdl) throw new CompositionFailed(["the composer gave no supergraph"]);
  return result.supergraphSdl;
}
