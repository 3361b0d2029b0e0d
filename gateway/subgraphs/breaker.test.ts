import { Breaker } from "./breaker.ts";

const RULES = { failures: 3, firstPauseMs: 1000, longestPauseMs: 4000 };

function broken(): Breaker {
  const breaker = new Breaker(RULES);
  for (let i = 0; i < RULES.failures; i += 1) breaker.failed(breaker.enter(0)!, 0);
  return breaker;
}

test("opens after failures in a row, and a success in between starts the count anew", () => {
  const breaker = new Breaker(RULES);
  breaker.failed(breaker.enter(0)!, 0);
  breaker.failed(breaker.enter(0)!, 0);
  breaker.succeeded(breaker.enter(0)!);
  breaker.failed(breaker.enter(0)!, 0);
  breaker.failed(breaker.enter(0)!, 0);
  expect(breaker.state(0)).toBe("CLOSED");
  breaker.failed(breaker.enter(0)!, 0);
  expect([breaker.state(0), breaker.enter(999)]).toEqual(["OPEN", null]);
});

test("after the pause one request goes through and nobody waits for it", () => {
  const breaker = broken();
  expect(breaker.state(1000)).toBe("HALF_OPEN");
  const probe = breaker.enter(1000)!;
  expect([breaker.enter(1000), breaker.enter(60_000)]).toEqual([null, null]);
  breaker.succeeded(probe);
  expect(breaker.state(1000)).toBe("CLOSED");
  expect(breaker.enter(1000)).not.toBeNull();
});

test("a failed probe doubles the pause, up to the longest", () => {
  const breaker = broken();
  let now = 0;
  for (const pause of [1000, 2000, 4000, 4000]) {
    expect(breaker.enter(now + pause - 1)).toBeNull();
    now += pause;
    breaker.failed(breaker.enter(now)!, now);
  }
});

test("a probe whose caller went away leaves the question open", () => {
  const breaker = broken();
  breaker.forgotten(breaker.enter(1000)!);
  expect(breaker.state(1000)).toBe("HALF_OPEN");
  expect(breaker.enter(1000)).not.toBeNull();
});

test("answers to requests from before it opened decide nothing", () => {
  const breaker = new Breaker(RULES);
  const early = [breaker.enter(0)!, breaker.enter(0)!];
  for (let i = 0; i < RULES.failures; i += 1) breaker.failed(breaker.enter(0)!, 0);
  breaker.succeeded(early[0]!);
  breaker.failed(early[1]!, 500);
  expect([breaker.state(999), breaker.state(1000)]).toEqual(["OPEN", "HALF_OPEN"]);
});
