import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runUntilSignal } from "../shared/runtime/process-life.ts";
import { readGatewayConfig } from "./read-config.ts";
import { runGateway } from "./run-gateway.ts";

// V8 allocates what it once saw survive among the old objects from then on. What a request needs while it waits for
// departments looks like that, and one such object then keeps the whole request until the next full collection. Whether it
// comes to that is luck: of ten processes three spent a sixth more on every request, for as long as they lived.
setFlagsFromString("--no-allocation-site-pretenuring");

const { values } = parseArgs({
  options: { supergraph: { type: "string" }, port: { type: "string" }, "no-auth": { type: "boolean" } },
});
await runUntilSignal(async () => runGateway(readGatewayConfig(process.env, values)));
