import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Actor } from "../../shared/kernel/actor.ts";
import type { SignAssertion } from "../../shared/access/assertion.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { Cancellation } from "../subgraphs/cancellation.ts";
import type { SubgraphClient } from "../subgraphs/client.ts";
import { acceptInThread } from "./accept-in-thread.ts";
import type { SubgraphPart } from "./compose.ts";
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
  /** What belongs to whom: the registered schemas. */
  readonly registered: ReadonlyMap<string, string>;
  readonly sign: SignAssertion;
  readonly folder: SupergraphFolder;
  readonly log: Logger;
}

type Schemas = ReadonlyMap<string, string>;

/**
 * Publishes the supergraph of what the departments answer, one look at a time. A schema that takes what is another's, or that does
 * not compose with the others, is refused and named once; its department takes part with the one it was last accepted with, or
 * with its registered one, and so does one that does not answer. Nobody holds up the others.
 */
export class SupergraphPublisher {
  /** What was refused, so that it is not looked at again while it is the same. */
  readonly #refused = new Map<string, string>();
  #isComposed = false;

  constructor(private readonly deps: PublishDeps) {}

  /** @returns the supergraph to serve, null while there is neither a composition nor a last good one */
  async publish(): Promise<string | null> {
    const { urls, registered, folder } = this.deps;
    const answers = await Promise.all(
      [...urls.keys()].map(async (name) => [name, await this.#ask(name)] as const),
    );
    const accepted = new Map<string, string>();
    const offered = new Map<string, string>();
    for (const [name, answer] of answers) {
      const last = await folder.readSchema(name);
      const known = last ?? registered.get(name);
      if (known !== undefined) accepted.set(name, known);
      if (answer !== null && answer !== last && answer !== this.#refused.get(name)) offered.set(name, answer);
    }
    if (offered.size > 0 || !this.#isComposed) await this.#take(offered, accepted);
    return folder.readSupergraph();
  }

  /** Takes all that is offered, or, when that fails, each by itself. */
  async #take(offered: Schemas, accepted: Map<string, string>): Promise<void> {
    if (await this.#compose(offered, accepted)) return;
    if (offered.size === 0) return;
    await this.#compose(new Map(), accepted);
    for (const [name, sdl] of offered)
      if (!(await this.#compose(new Map([[name, sdl]]), accepted))) this.#refused.set(name, sdl);
  }

  async #compose(offered: Schemas, accepted: Map<string, string>): Promise<boolean> {
    const { urls, registered, folder, log } = this.deps;
    const parts: SubgraphPart[] = [...urls].flatMap(([name, url]) => {
      const sdl = offered.get(name) ?? accepted.get(name);
      return sdl === undefined ? [] : [{ name, url, sdl }];
    });
    if (parts.length === 0) return false;
    const verdict = await acceptInThread({
      parts,
      changed: [...offered.keys()],
      registered: Object.fromEntries(registered),
      accepted: Object.fromEntries(accepted),
    });
    if (verdict.kind === "REFUSED") {
      const { problems } = verdict;
      log.error(
        { departments: [...offered.keys()], problems },
        "a schema was refused; the last good one stays",
      );
      return false;
    }
    const { supergraphSdl } = verdict;
    if (supergraphSdl !== (await folder.readSupergraph())) await folder.writeSupergraph(supergraphSdl);
    for (const [name, sdl] of offered) {
      await folder.writeSchema(name, sdl);
      accepted.set(name, sdl);
      this.#refused.delete(name);
    }
    this.#isComposed = true;
    return true;
  }

  async #ask(name: string): Promise<string | null> {
    const { clients, sign, log } = this.deps;
    try {
      const answer = await clients.get(name)?.fetch({
        body: JSON.stringify({ query: "{ _service { sdl } }" }),
        headers: { authorization: `Bearer ${sign(GATEWAY_ITSELF)(name)}`, "x-request-id": randomUUID() },
        isMutation: false,
        deadline: Number.POSITIVE_INFINITY,
        cancellation: new Cancellation(),
      });
      const service = answer?.data?.["_service"] as { sdl?: unknown } | null | undefined;
      if (typeof service?.sdl !== "string") throw new Error(`${name} gave no schema`);
      return service.sdl;
    } catch (err) {
      log.warn({ err, department: name }, "a department's schema could not be read");
      return null;
    }
  }
}
