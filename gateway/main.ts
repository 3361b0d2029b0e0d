import { parseArgs } from "node:util";
import { runUntilSignal } from "../shared/config/process-life.ts";
import { readGatewayConfig } from "./read-config.ts";
import { runGateway } from "./run-gateway.ts";

const { values } = parseArgs({
  options: { supergraph: { type: "string" }, port: { type: "string" }, "no-auth": { type: "boolean" } },
});
await runUntilSignal(async () => runGateway(readGatewayConfig(process.env, values)));
