/**
 * All subgraphs of the workloads in one process, every answer ready: the first time a body is seen it is executed, from
 * then on its bytes are sent as they are. They answer what is asked and nothing else, so that every gateway is given
 * exactly what it asked for. Counts the requests it received.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { execute, type GraphQLFieldResolver, type GraphQLSchema, parse } from "graphql";
import { departments, madeUp } from "./departments.ts";
import { shopSubgraphs } from "./shop.ts";

let received = 0;

async function serve(
  schema: GraphQLSchema,
  fieldResolver?: GraphQLFieldResolver<unknown, unknown>,
): Promise<string> {
  const ready = new Map<string, Buffer>();
  const answer = async (body: string): Promise<Buffer> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    return Buffer.from(
      JSON.stringify(
        await execute({ schema, document: parse(query), variableValues: variables, fieldResolver }),
      ),
    );
  };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      received += 1;
      const send = (bytes: Buffer): void =>
        void response
          .writeHead(200, { "content-type": "application/json", "content-length": bytes.length })
          .end(bytes);
      const known = ready.get(body);
      if (known) return send(known);
      void answer(body).then((bytes) => {
        // Bodies that carry something new each time are answered and forgotten.
        if (ready.size < 5000) ready.set(body, bytes);
        send(bytes);
      });
    });
  });
  // As the hub's departments do, and longer than a contender waits for its turn: nobody pays for lines opened anew.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const graphs = {
  departments: departments().map((one) => ({ ...one, fieldResolver: madeUp(100) })),
  shop: shopSubgraphs().map((one) => ({ ...one, fieldResolver: undefined })),
};
const served: Record<string, { name: string; sdl: string; url: string }[]> = {};
for (const [graph, subgraphs] of Object.entries(graphs))
  served[graph] = await Promise.all(
    subgraphs.map(async ({ name, sdl, schema, fieldResolver }) => ({
      name,
      sdl,
      url: await serve(schema, fieldResolver),
    })),
  );
process.on("message", () => process.send?.({ received }));
process.send?.({ served });
