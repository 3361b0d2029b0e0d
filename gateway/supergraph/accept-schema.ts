import { composeSupergraph, type SubgraphPart } from "./compose.ts";
import { type SchemaParts, schemaParts } from "./schema-parts.ts";
import { type Owners, trespasses } from "./trespasses.ts";

/** Schemas by the name of their subgraph, as SDL. */
export type SdlByName = Readonly<Record<string, string>>;

export interface Offer {
  /** Every subgraph with the schema it would take part with. */
  readonly parts: readonly SubgraphPart[];
  /** Those of them whose schema is new: these are looked at. */
  readonly changed: readonly string[];
  readonly registered: SdlByName;
  readonly accepted: SdlByName;
}

export type Verdict =
  | { readonly kind: "COMPOSED"; readonly supergraphSdl: string }
  | { readonly kind: "REFUSED"; readonly problems: readonly string[] };

/** Composes a supergraph when no new schema takes what is another's; pure, and as slow as the schemas are large. */
export function acceptSchemas({ parts, changed, registered, accepted }: Offer): Verdict {
  const owners: Owners = { registered: read(registered), accepted: read(accepted) };
  const problems = parts
    .filter(({ name }) => changed.includes(name))
    .flatMap(({ name, sdl }) => trespasses(name, sdl, owners).map((problem) => `${name}: ${problem}`));
  if (problems.length > 0) return { kind: "REFUSED", problems };
  return { kind: "COMPOSED", supergraphSdl: composeSupergraph(parts) };
}

function read(schemas: SdlByName): Map<string, SchemaParts> {
  return new Map(Object.entries(schemas).map(([name, sdl]) => [name, schemaParts(sdl)]));
}
