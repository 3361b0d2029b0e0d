import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, type GraphQLSchema, Kind, parse } from "graphql";
import { composeSupergraph } from "../../gateway/supergraph/compose.ts";
import { type Answer, type Engine, makeEngine } from "../../gateway/engine/engine.ts";
import { Cancellation } from "../../gateway/subgraphs/cancellation.ts";
import { BREAKER, subgraphClient, type SubgraphClient } from "../../gateway/subgraphs/client.ts";

export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers: object;
  /** A schema of federation 1: no @link, every directive known. */
  readonly isFederation1?: true;
  /** Milliseconds it takes before it answers. */
  readonly delayMs?: number;
}

/** A reference resolver that takes the representation as the entity. */
export const asSent = (reference: object): object => reference;

/** One request as a subgraph received it. */
export interface Received {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** Milliseconds since the operation began. */
  readonly at: number;
}

/** A small real supergraph: every subgraph its own HTTP server, joined by the engine. */
export interface SmallGraph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  ask(source: string, variables?: Record<string, unknown>): Promise<Answer & { received: Received[] }>;
  close(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides",
  "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject"])\n`;

export async function startSmallGraph(
  subgraphs: Readonly<Record<string, SmallSubgraph>>,
): Promise<SmallGraph> {
  const servers: Server[] = [];
  const clients = new Map<string, SubgraphClient>();
  const parts: { name: string; url: string; sdl: string }[] = [];
  let received: Received[] = [];
  let began = 0;
  for (const [name, { sdl: own, resolvers, isFederation1, delayMs = 0 }] of Object.entries(subgraphs)) {
    const sdl = isFederation1 ? own : LINK + own;
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Received;
        received.push({ subgraph: name, query, variables, at: performance.now() - began });
        const answer = graphql({ schema, source: query, variableValues: variables });
        void answer.then((result) => setTimeout(() => response.end(JSON.stringify(result)), delayMs));
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    parts.push({ name, url, sdl });
    clients.set(
      name,
      subgraphClient(name, url, {
        timeLimitMs: 5000,
        connections: 8,
        maxInFlight: 100,
        responseLimit: 1_000_000,
        breaker: BREAKER,
      }),
    );
  }
  const engine = composed(parts, servers);
  return {
    schema: engine.schema,
    async ask(source, variables = {}) {
      received = [];
      began = performance.now();
      const document = parse(source);
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
      const compiled = await engine.compile({ document, operation });
      const answer = await compiled.execute(variables, (name, body, isMutation) =>
        clients.get(name)!.fetch({
          body,
          headers: {},
          isMutation,
          deadline: Number.POSITIVE_INFINITY,
          cancellation: new Cancellation(),
        }),
      );
      return { ...answer, received };
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
      for (const server of servers) server.close();
    },
  };
}

/** Ends what was started when the parts do not compose, or the process would never end. */
function composed(parts: Parameters<typeof composeSupergraph>[0], servers: readonly Server[]): Engine {
  try {
    return makeEngine(composeSupergraph(parts), { planTimeLimitMs: 5000 });
  } catch (thrown) {
    for (const server of servers) server.close();
    throw thrown;
  }
}
