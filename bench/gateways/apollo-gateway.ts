/** @apollo/gateway in Apollo Server 5 on Fastify, passing the caller's Authorization on; nobody is asked to sign in. */
import { readFileSync } from "node:fs";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import fastify from "fastify";

const [, , supergraphFile, port] = process.argv;

class PassOn extends RemoteGraphQLDataSource {
  override willSendRequest({
    request,
    context,
  }: {
    request: { http?: { headers: Map<string, string> } };
    context: unknown;
  }): void {
    const { authorization } = context as { authorization?: string };
    if (authorization) request.http?.headers.set("authorization", authorization);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(supergraphFile!, "utf8"),
  buildService: ({ url }) => new PassOn({ url: url! }) as never,
});
const apollo = new ApolloServer({ gateway: gateway as never });
await apollo.start();
const app = fastify();
await app.register(fastifyApollo(apollo), {
  context: async (request) => ({ authorization: request.headers.authorization }) as never,
});
await app.listen({ host: "127.0.0.1", port: Number(port) });
process.send?.({ ready: true });
