import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startHouse } from "../../dist/dev/launcher/house.js";
import { freePair } from "../../dist/dev/launcher/ports.js";

/** Starts one real house for all tests that only read: PostgreSQL, seven departments, identity provider, gateway. */
export default async function startSharedHouse() {
  const projectRoot = join(import.meta.dirname, "..", "..");
  const folder = join(projectRoot, ".house", `test-${process.pid}`);
  const port = await freePair();
  const house = await startHouse({
    projectRoot,
    port,
    folder,
    scale: "demo",
    seed: 1,
    fresh: true,
    withRegister: true,
    tell: () => undefined,
    onUnexpectedEnd: (name, code) => process.stderr.write(`${name} ended unexpectedly (${code})\n`),
  });
  globalThis.__house = { house, folder };
  process.env.TEST_HOUSE = JSON.stringify({
    gatewayUrl: house.gatewayUrl,
    issuer: house.issuer,
    subgraphUrls: house.subgraphUrls,
    superuserUrl: house.postgres.superuserUrl,
    folder: house.folder.path,
  });
  globalThis.__stopHouse = async () => {
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
