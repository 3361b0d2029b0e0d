/** Hive Gateway's runtime as its manual sets it up in code, passing Authorization on; `rust` for its Rust planner. */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";

const [, , supergraphFile, port, planner] = process.argv;

const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraphFile!, "utf8"),
  ...(planner === "rust" && { unifiedGraphHandler }),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get("authorization") ?? "" }),
  },
  logging: false,
  landingPage: false,
  graphiql: false,
});
createServer(gateway).listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
