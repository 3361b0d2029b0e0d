import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fetchToken } from "../../dev/identity/token.ts";
import type * as HubModule from "../../dev/launcher/hub.ts";
import type * as PortsModule from "../../dev/launcher/ports.ts";
import { type GraphQLAnswer, post } from "./shared-hub.ts";

const thisProject = join(import.meta.dirname, "..", "..");
const compiled = (path: string, project = thisProject): string => join(project, "dist", path);

/** A small hub of a test's own, for tests that kill. */
export interface OwnHub extends HubModule.Hub {
  ask(query: string, variables?: object): Promise<GraphQLAnswer>;
  /** Asks as a demonstration account. */
  askAs(account: string, query: string, variables?: object): Promise<GraphQLAnswer>;
  pidOf(service: string): number;
}

/** Starts one from the compiled code, as `npm start` does, at the smallest scale. */
export async function startOwnHub(
  name: string,
  projectRoot = thisProject,
  settings: Partial<HubModule.HubOptions> = {},
): Promise<OwnHub> {
  const { startHub } = (await import(compiled("dev/launcher/hub.js", projectRoot))) as typeof HubModule;
  const folder = join(projectRoot, ".hub", `test-${process.pid}-${name}`);
  const hub = await startHub({
    projectRoot,
    folder,
    port: await freePair(),
    scale: "unit",
    seed: 1,
    fresh: true,
    withRegister: false,
    tell: () => undefined,
    // One address and a handful of people do here what a province does in a day.
    gatewaySettings: { REQUESTS_PER_PERSON_A_MINUTE: "1000000", REQUESTS_PER_ADDRESS_A_MINUTE: "1000000" },
    onUnexpectedEnd: () => undefined,
    ...settings,
  });
  const tokens = new Map<string, Promise<string>>();
  const askAs: OwnHub["askAs"] = async (account, query, variables = {}) => {
    const token = tokens.get(account) ?? fetchToken(hub.issuer, account);
    tokens.set(account, token);
    return post(
      `${hub.gatewayUrl}/graphql`,
      { query, variables },
      { authorization: `Bearer ${await token}` },
    );
  };
  return {
    ...hub,
    askAs,
    ask: (query, variables = {}) => askAs("county1-leader", query, variables),
    pidOf: (service) => hub.services.find((one) => one.name === service)?.pid ?? -1,
    stop: async () => {
      await hub.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A free port with the next one free as well. */
export async function freePair(): Promise<number> {
  return ((await import(compiled("dev/launcher/ports.js"))) as typeof PortsModule).freePair();
}

/** Waits until something holds, looking often; gives up after the limit. Nothing sleeps for a fixed time. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  limitMs = 20_000,
): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not within ${limitMs} ms: ${what}`);
    await wait(25);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
