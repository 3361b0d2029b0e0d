/** A hub of the bench's own: real processes, real PostgreSQL, nothing counted against one person or address. */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHub } from "../dist/dev/launcher/hub.js";
import { freePair } from "../dist/dev/launcher/ports.js";

/** What a process of such a hub counts. */
export async function metricsAt(address: string, folder: string): Promise<string> {
  const authorization = `Bearer ${readFileSync(join(folder, "keys", "metrics.token"), "utf8")}`;
  return (await fetch(new URL("/metrics", address), { headers: { authorization } })).text();
}

type Scale = "unit" | "demo" | "province";

/** Starts it anew in a scratch folder. @returns the hub and its folder, which is the caller's to remove */
export async function realHub(name: string, scale: Scale, settings: Record<string, string> = {}) {
  const folder = join(tmpdir(), `hub-bench-${name}-${process.pid}`);
  const hub = await startHub({
    projectRoot: join(import.meta.dirname, ".."),
    folder,
    port: await freePair(),
    scale,
    seed: 1,
    fresh: true,
    withRegister: false,
    tell: () => undefined,
    // One address and a handful of people do here what a province does in a day.
    gatewaySettings: {
      REQUESTS_PER_PERSON_A_MINUTE: "1000000",
      REQUESTS_PER_ADDRESS_A_MINUTE: "1000000",
      ...settings,
    },
    onUnexpectedEnd: () => undefined,
  });
  return { hub, folder };
}
