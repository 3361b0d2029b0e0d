import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Actor } from "../../shared/kernel/actor.ts";
import type { SignAssertion } from "../../shared/access/assertion.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { Cancellation } from "../subgraphs/cancellation.ts";
import type { SubgraphClient } from "../subgraphs/client.ts";
import { CompositionFailed, composeSupergraph, type SubgraphPart } from "./compose.ts";
import type { SupergraphFolder } from "./supergraph-folder.ts";

/** The gateway itself, asking a department for its schema and for nothing else. */
const GATEWAY_ITSELF: Actor = {
  subject: "gateway",
  body: "OFF",
  duties: ["SYSTEM"],
  level: "P",
  region: "100000000000" as RegionCode,
  villages: [],
};

export interface PublishDeps {
  readonly urls: ReadonlyMap<string, string>;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly sign: SignAssertion;
  readonly folder: SupergraphFolder;
  readonly log: Logger;
}

/**
 * Asks every department for its schema and composes the supergraph. A department that does not answer takes part with
 * the schema it last published. What does not compose is not published: the last good supergraph stays.
 * @returns the supergraph to serve, null while there is neither a composition nor a last good one
 */
export async function publishSupergraph(deps: PublishDeps): Promise<string | null> {
  const parts = await Promise.all([...deps.urls].map(([name, url]) => partOf(deps, name, url)));
  const known = parts.filter((part) => part !== null);
  const missing = parts.length - known.length;
  if (missing === 0) {
    try {
      const sdl = composeSupergraph(known);
      if (sdl !== (await deps.folder.readSupergraph())) await deps.folder.writeSupergraph(sdl);
      return sdl;
    } catch (err) {
      const problems = err instanceof CompositionFailed ? err.problems : [];
      deps.log.error({ err, problems }, "the supergraph was not published; the last good one stays");
    }
  }
  return deps.folder.readSupergraph();
}

async function partOf(deps: PublishDeps, name: string, url: string): Promise<SubgraphPart | null> {
  const known = await deps.folder.readSchema(name);
  try {
    const answer = await deps.clients.get(name)?.fetch({
      body: JSON.stringify({ query: "{ _service { sdl } }" }),
      headers: { authorization: `Bearer ${deps.sign(GATEWAY_ITSELF)(name)}`, "x-request-id": randomUUID() },
      isMutation: false,
      deadline: Number.POSITIVE_INFINITY,
      cancellation: new Cancellation(),
    });
    const service = answer?.data?.["_service"] as { sdl?: unknown } | null | undefined;
    if (typeof service?.sdl !== "string") throw new Error(`${name} gave no schema`);
    if (service.sdl !== known) await deps.folder.writeSchema(name, service.sdl);
    return { name, url, sdl: service.sdl };
  } catch (err) {
    deps.log.warn(
      { err, department: name, lastPublished: known !== null },
      "a department's schema could not be read",
    );
    return known === null ? null : { name, url, sdl: known };
  }
}
