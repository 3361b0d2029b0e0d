import { generateKeyPairSync, type JsonWebKey } from "node:crypto";
import type { Actor } from "../kernel/actor.ts";
import { actorFromClaims } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import { assertionSigner, assertionVerifier, ClocksDiffer } from "./assertion.ts";

const NOW = 1_800_000_000;
const after = (seconds: number) => clockAt(new Date((NOW + seconds) * 1000));
const pair = generateKeyPairSync("ed25519");
const jwk = (key: "publicKey" | "privateKey"): JsonWebKey & { kid: string } => ({
  ...pair[key].export({ format: "jwk" }),
  kid: "k",
});
const actor = actorFromClaims({
  sub: "staff-7",
  department: "GOV",
  duties: ["FIRST_RESPONSIBLE"],
  level: "K",
  region: "149921000000",
})!;

/** What a department whose clock is right makes of a gateway's word, that was made so many seconds from now. */
function read(secondsAhead: number, skewSeconds: number): { actor: Actor | null; seen: number[] } {
  const seen: number[] = [];
  const rules = { skewSeconds, seen: (seconds: number) => void seen.push(seconds) };
  const verify = assertionVerifier({ keys: [jwk("publicKey")] }, "petitions", after(0), rules);
  const word = assertionSigner(jwk("privateKey"), after(secondsAhead))(actor)("petitions");
  try {
    return { actor: verify(`Bearer ${word}`), seen };
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ClocksDiffer);
    expect((thrown as ClocksDiffer).secondsAhead).toBe(secondsAhead);
    return { actor: null, seen };
  }
}

test.each([
  ["five seconds, as usual", 5, 5, true],
  ["six seconds", 6, 5, false],
  ["ninety seconds, as usual", 90, 5, false],
  ["ninety seconds, where that is let be", 90, 90, true],
  ["minus fifty-nine seconds: its word has not ended", -59, 5, true],
  ["minus ninety seconds", -90, 5, false],
  ["minus ninety seconds, where more is let be", -90, 121, true],
])("a gateway whose clock is ahead by %s", (_, secondsAhead, skewSeconds, isRead) => {
  const { actor: found, seen } = read(secondsAhead, skewSeconds);
  expect(found).toEqual(isRead ? actor : null);
  expect(seen).toEqual([secondsAhead]);
});

test("a word of nobody's tells nothing of clocks", () => {
  const seen: number[] = [];
  const rules = { skewSeconds: 5, seen: (seconds: number) => void seen.push(seconds) };
  const verify = assertionVerifier({ keys: [jwk("publicKey")] }, "petitions", after(0), rules);
  const stranger = { ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }), kid: "k" };
  for (const word of [
    assertionSigner(stranger, after(90))(actor)("petitions"),
    assertionSigner(jwk("privateKey"), after(90))(actor)("discipline"),
  ])
    expect(() => verify(`Bearer ${word}`)).toThrow(expect.not.objectContaining({ secondsAhead: 90 }));
  expect(seen).toEqual([]);
});
