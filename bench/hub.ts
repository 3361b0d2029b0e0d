/**
 * The hub's gateway as it runs in production: sign-in checked for every request with a token it has never seen, an
 * assertion for each department, limits and metrics on.
 */
import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Contender } from "./load.ts";
import { freePort, GATEWAY_MEMORY, start } from "./processes.ts";

/**
 * Who asks. An assertion is used for 30 s and a round is over in a few: with so many people assertions are made anew as
 * often, per request, as they are when each of them asks once a second.
 */
const PEOPLE = 80;
const TOKENS = 30_000;
const gatewayEntry = join(import.meta.dirname, "../dist/gateway/main.js");

/** Starts it over a supergraph file. @param folder a scratch folder for its keys */
export async function hub(
  supergraph: string,
  subgraphs: readonly { name: string; url: string }[],
  folder: string,
): Promise<Contender & { stop(): void }> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwks = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: "bench", alg: "RS256", use: "sig" }],
  });
  const keys = createServer((_request, response) => response.end(jwks));
  await new Promise<void>((resolve) => keys.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  const assertionKey = join(folder, "assertion.json");
  writeFileSync(
    assertionKey,
    JSON.stringify({ ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }), kid: "bench" }),
  );
  // Made beforehand and used once each: no verdict on a token is ever used again.
  const claims = { department: "GOV", duties: ["FIRST_RESPONSIBLE"], level: "K", region: "149921000000" };
  const tokens = await Promise.all(
    Array.from({ length: TOKENS }, (_, i) =>
      new SignJWT({ ...claims, jti: String(i) })
        .setProtectedHeader({ alg: "RS256", kid: "bench", typ: "at+jwt" })
        .setIssuer(issuer)
        .setAudience("urn:village-election-hub:api")
        .setSubject(`person-${i % PEOPLE}`)
        .setIssuedAt()
        .setExpirationTime("2h")
        .sign(privateKey),
    ),
  );
  const port = await freePort();
  const addresses = subgraphs.map(({ name, url }) => [`${name.replaceAll("-", "_").toUpperCase()}_URL`, url]);
  const { child } = await start(
    gatewayEntry,
    ["--port", String(port), "--supergraph", supergraph],
    {
      ...(Object.fromEntries(addresses) as Record<string, string>),
      TOKEN_ISSUER: issuer,
      TOKEN_JWKS_URL: issuer,
      GATEWAY_PRIVATE_KEY_FILE: assertionKey,
      SUPERGRAPH_FOLDER: folder,
      LOG_LEVEL: "warn",
      // As in development: the operations measured are sent as text, as they are to the other gateways.
      NODE_ENV: "development",
      REQUESTS_PER_PERSON_A_MINUTE: "1000000",
      REQUESTS_PER_ADDRESS_A_MINUTE: "1000000",
    },
    GATEWAY_MEMORY,
  );
  let next = 0;
  return {
    name: "this gateway, sign-in and assertions included",
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    authorization: () => `Bearer ${tokens[next++ % tokens.length]}`,
    stop: () => keys.close(),
  };
}
