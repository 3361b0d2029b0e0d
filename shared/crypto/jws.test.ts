import { generateKeyPairSync, type KeyObject, webcrypto } from "node:crypto";
import { SignJWT } from "jose";
import { bearerToken, isSignedBy, readJws, SIGNING_ALGORITHMS, type SigningAlgorithm } from "./jws.ts";

type Pair = { publicKey: KeyObject; privateKey: KeyObject };
const curve = (namedCurve: string): Pair => generateKeyPairSync("ec", { namedCurve });
const rsa: Pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PAIRS: Record<SigningAlgorithm, Pair> = {
  RS256: rsa,
  RS384: rsa,
  RS512: rsa,
  PS256: rsa,
  PS384: rsa,
  PS512: rsa,
  ES256: curve("prime256v1"),
  ES384: curve("secp384r1"),
  ES512: curve("secp521r1"),
  EdDSA: generateKeyPairSync("ed25519"),
};

/** As somebody else's library signs it. */
const signed = (alg: string, { privateKey }: Pair, header: object = {}): Promise<string> =>
  new SignJWT({ sub: "staff-7" }).setProtectedHeader({ alg, ...header }).sign(privateKey);

test.each(SIGNING_ALGORITHMS)("a token signed with %s is its key's and nobody else's", async (algorithm) => {
  const jws = readJws(await signed(algorithm, PAIRS[algorithm]))!;
  expect(jws.claims).toEqual({ sub: "staff-7" });
  expect(isSignedBy(jws, algorithm, PAIRS[algorithm].publicKey)).toBe(true);
  for (const [other, { publicKey }] of Object.entries(PAIRS)) {
    if (other === algorithm) continue;
    // Neither under another algorithm than it names, nor with a key that was made for another.
    expect(isSignedBy(jws, other as SigningAlgorithm, publicKey)).toBe(false);
    if (publicKey !== PAIRS[algorithm].publicKey) expect(isSignedBy(jws, algorithm, publicKey)).toBe(false);
  }
  const changed = { ...jws, signed: `${jws.signed}A` };
  expect(isSignedBy(changed, algorithm, PAIRS[algorithm].publicKey)).toBe(false);
});

test("a key too short to be trusted signs nothing", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const head = Buffer.from('{"alg":"RS256"}').toString("base64url");
  const key = await webcrypto.subtle.importKey(
    "jwk",
    privateKey.export({ format: "jwk" }),
    { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const text = `${head}.${Buffer.from("{}").toString("base64url")}`;
  const signature = Buffer.from(await webcrypto.subtle.sign("RSASSA-PKCS1-v1_5", key, Buffer.from(text)));
  const jws = readJws(`${text}.${signature.toString("base64url")}`)!;
  expect(isSignedBy(jws, "RS256", publicKey)).toBe(false);
});

test("what is no token in its one spelling, or demands an extension, is not read", async () => {
  const token = await signed("EdDSA", PAIRS.EdDSA);
  const [head, payload, signature] = token.split(".");
  // The last letter carries four bits that no byte has: another letter there spells the same bytes.
  const last = "AQgw".indexOf(signature!.at(-1)!);
  const respelled = signature!.slice(0, -1) + "BRhx"[last];
  expect(Buffer.from(respelled, "base64url")).toEqual(Buffer.from(signature!, "base64url"));
  expect(readJws(`${head}.${payload}.${respelled}`)).toBeNull();
  expect(readJws(`${head}.W10.${signature}`)).toBeNull();
  expect(readJws(`${head}.${Buffer.from("no json").toString("base64url")}.${signature}`)).toBeNull();
  const demanding = Buffer.from('{"alg":"EdDSA","crit":["exp"],"exp":0}').toString("base64url");
  expect(readJws(`${demanding}.${payload}.${signature}`)).toBeNull();
  expect([bearerToken(`Bearer ${token}`, 4096), bearerToken(`Bearer ${token}`, 10)]).toEqual([token, null]);
  for (const scheme of ["bearer", "BEARER", "bEaReR"])
    expect(bearerToken(`${scheme} ${token}`, 4096)).toBe(token);
  // Two headers come as one, with a comma between: which of them is meant is not guessed at.
  const two = `Bearer ${token}, Bearer ${token}`;
  for (const header of [
    undefined,
    "",
    "Bearer ",
    `Bearer ${token} `,
    `Basic ${token}`,
    `Bearer${token}`,
    two,
  ])
    expect(bearerToken(header, 4096)).toBeNull();
});
