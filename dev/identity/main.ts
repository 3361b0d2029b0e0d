import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { JWK } from "jose";
import { SCALES, type ScaleName } from "../demonstration/places.ts";
import { isKeyOf, readKeyFile } from "../../shared/crypto/key-file.ts";
import { EnvReader } from "../../shared/config/env-reader.ts";
import { type Running, runUntilSignal } from "../../shared/runtime/process-life.ts";
import { accountsFor } from "./accounts.ts";
import { developmentProvider } from "./provider.ts";

await runUntilSignal(start);

async function start(): Promise<Running> {
  const read = new EnvReader(process.env);
  const environment = read.text("NODE_ENV", "development");
  const port = read.integer("IDENTITY_PORT", { min: 1, max: 65535 });
  const host = read.text("IDENTITY_HOST", "127.0.0.1");
  const issuer = read.url("TOKEN_ISSUER");
  const gatewayUrl = read.url("GATEWAY_URL");
  const keyFile = read.text("IDENTITY_KEY_FILE");
  const cookieSecret = read.text("IDENTITY_COOKIE_SECRET");
  const scale = read.text("DEMO_SCALE", "demo");
  const seed = read.integer("DEMO_SEED", { min: 0, max: 1_000_000, fallback: 1 });
  read.finish();
  if (environment === "production")
    throw new Error("The development identity provider refuses to run in production.");
  if (!(scale in SCALES)) throw new Error("DEMO_SCALE names no scale.");
  const provider = developmentProvider({
    issuer,
    gatewayUrl,
    cookieSecret,
    signingKey: readKeyFile<JWK>(keyFile, (key) => isKeyOf("rsa", key)),
    accounts: accountsFor(scale as ScaleName, seed),
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (request.url === "/healthz") response.writeHead(200).end("OK");
    else void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
