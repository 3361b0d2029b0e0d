import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startHub } from "../../dist/dev/launcher/hub.js";
import { freePair } from "../../dist/dev/launcher/ports.js";

/** Starts one real hub for all tests that only read: PostgreSQL, seven departments, identity provider, gateway. */
export default async function startSharedHub() {
  const projectRoot = join(import.meta.dirname, "..", "..");
  const folder = join(projectRoot, ".hub", `test-${process.pid}`);
  const port = await freePair();
  const hub = await startHub({
    projectRoot,
    port,
    folder,
    scale: "demo",
    seed: 1,
    fresh: true,
    withRegister: true,
    tell: () => undefined,
    onUnexpectedEnd: (name, how) => process.stderr.write(`${name} ended unexpectedly (${how})\n`),
  });
  globalThis.__hub = { hub, folder };
  process.env.TEST_HUB = JSON.stringify({
    gatewayUrl: hub.gatewayUrl,
    issuer: hub.issuer,
    subgraphUrls: hub.subgraphUrls,
    superuserUrl: hub.postgres.superuserUrl,
    folder: hub.folder.path,
    pids: Object.fromEntries(hub.services.map(({ name, pid }) => [name, pid])),
  });
  globalThis.__stopHub = async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
