import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { type Department, DEPARTMENTS, settingOf } from "../../shared/kernel/department.ts";
import { freePair } from "./own-hub.ts";

/** What another gateway of a running hub needs to know of it. */
export interface HubPlaces {
  readonly issuer: string;
  readonly subgraphUrls: Readonly<Record<Department, string>>;
  readonly keyFile: string;
  readonly supergraphFolder: string;
}

export interface AnotherGateway {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as a supervisor would, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a gateway beside a hub's own: its own process, from the compiled code, with settings of its own. */
export async function startAnotherGateway(
  hub: HubPlaces,
  settings: Readonly<Record<string, string>> = {},
): Promise<AnotherGateway> {
  const port = await freePair();
  const entry = join(import.meta.dirname, "..", "..", "dist/gateway/main.js");
  const addresses = DEPARTMENTS.map((name) => [settingOf(name, "URL"), hub.subgraphUrls[name]]);
  const gateway = spawn(process.execPath, [entry, "--port", String(port)], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {
      ...(Object.fromEntries(addresses) as Record<string, string>),
      TOKEN_ISSUER: hub.issuer,
      TOKEN_JWKS_URL: `${hub.issuer}/jwks`,
      GATEWAY_PRIVATE_KEY_FILE: hub.keyFile,
      SUPERGRAPH_FOLDER: hub.supergraphFolder,
      REQUESTS_PER_PERSON_A_MINUTE: "1000000",
      REQUESTS_PER_ADDRESS_A_MINUTE: "1000000",
      ...settings,
    },
  });
  await new Promise((resolve, reject) => {
    gateway.once("message", resolve);
    gateway.once("exit", reject);
  });
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    process: gateway,
    stop: () =>
      new Promise((resolve) => {
        if (gateway.exitCode !== null) return resolve(gateway.exitCode);
        gateway.once("exit", resolve);
        gateway.kill("SIGTERM");
      }),
  };
}
