import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { clockAt, systemClock } from "../../shared/kernel/clock.ts";
import { bearerVerifier } from "./bearer.ts";

let provider: Server;
let answer: { status: number; body: string };
let asked: number;
beforeAll(async () => {
  provider = createServer((_request, response) => {
    asked += 1;
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
});
afterAll(() => provider.close());

const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
const keys = JSON.stringify({
  keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "RS256", use: "sig" }],
});
const rules = () => ({
  issuer: "https://provider.test",
  audience: "urn:hub",
  algorithms: ["RS256"] as const,
  skewSeconds: 5,
  jwksUrl: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`,
});
const token = (changes: object = {}): Promise<string> =>
  new SignJWT({
    department: "GOV",
    duties: ["FIRST_RESPONSIBLE"],
    level: "K",
    region: "149921000000",
    ...changes,
  })
    .setProtectedHeader({ alg: "RS256", kid: "k" })
    .setIssuer("https://provider.test")
    .setAudience(["urn:another", "urn:hub"])
    .setSubject("staff-7")
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(privateKey);
const codeOf = (verifying: Promise<unknown>): Promise<unknown> =>
  verifying.then(
    () => "LET_IN",
    ({ code }: { code: string }) => code,
  );

test.each([
  [503, "busy"],
  [200, "<html>"],
  [200, '{"keys":"none"}'],
])(
  "while the provider answers %s %s nobody is let in, and nobody is told to sign in again",
  async (status, body) => {
    asked = 0;
    answer = { status, body };
    const verify = bearerVerifier(rules(), systemClock);
    const authorization = `Bearer ${await token()}`;
    expect(await codeOf(verify(authorization))).toBe("IDENTITY_UNAVAILABLE");
    answer = { status: 200, body: keys };
    expect(await verify(authorization)).toMatchObject({ subject: "staff-7", body: "GOV" });
    expect(asked).toBe(2);
  },
);

test("keys once fetched serve while the provider is away, and a token that is not for us asks nobody", async () => {
  asked = 0;
  answer = { status: 200, body: keys };
  const verify = bearerVerifier(rules(), systemClock);
  const strangers = bearerVerifier({ ...rules(), audience: "urn:third" }, systemClock);
  expect(await codeOf(strangers(`Bearer ${await token()}`))).toBe("UNAUTHENTICATED");
  expect(asked).toBe(0);
  expect(await codeOf(verify(`Bearer ${await token()}`))).toBe("LET_IN");
  answer = { status: 503, body: "" };
  expect(await codeOf(verify(`Bearer ${await token({ duties: ["GROUP_MEMBER"] })}`))).toBe("LET_IN");
  expect(asked).toBe(1);
});

test("the provider's clock may be ahead or behind as far as the operator says", async () => {
  answer = { status: 200, body: keys };
  const authorization = `bearer ${await token()}`;
  // Ours is behind: the token is made in what is the future here. Ours is ahead: it ended, five minutes after its making.
  const seenAt = (seconds: number, skewSeconds: number): Promise<unknown> =>
    codeOf(
      bearerVerifier(
        { ...rules(), skewSeconds },
        clockAt(new Date(Date.now() + seconds * 1000)),
      )(authorization),
    );
  expect(await seenAt(-90, 5)).toBe("UNAUTHENTICATED");
  expect(await seenAt(-90, 120)).toBe("LET_IN");
  expect(await seenAt(390, 5)).toBe("UNAUTHENTICATED");
  expect(await seenAt(390, 120)).toBe("LET_IN");
});
