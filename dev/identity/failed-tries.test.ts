import { FailedTries } from "./failed-tries.ts";

test("after so many failures an account waits, from any address, until the minute is over", () => {
  const tries = new FailedTries({ perAccount: 3, perAddress: 100 });
  for (let i = 0; i < 3; i += 1) {
    expect(tries.wait("a", `from-${i}`, 1000 + i)).toBe(0);
    tries.note("a", `from-${i}`, 1000 + i);
  }
  expect(tries.wait("a", "another", 1010)).toBe(60);
  expect(tries.wait("b", "another", 1010)).toBe(0);
  expect(tries.wait("a", "another", 60_999)).toBe(1);
  expect(tries.wait("a", "another", 61_000)).toBe(0);
  tries.note("a", "another", 61_000);
  expect(tries.wait("a", "another", 61_001)).toBe(0);
});

test("an address that tries many accounts waits, with every account", () => {
  const tries = new FailedTries({ perAccount: 3, perAddress: 4 });
  for (const account of ["a", "b", "c", "d"]) tries.note(account, "one", 0);
  expect(tries.wait("e", "one", 30_000)).toBe(30);
  expect(tries.wait("e", "two", 30_000)).toBe(0);
});

test("any number of names leaves it as large as it was", () => {
  const tries = new FailedTries({ perAccount: 1, perAddress: 1e9 });
  for (let i = 0; i < 30_000; i += 1) tries.note(`name-${i}`, "one", i);
  expect([tries.wait("name-29999", "two", 30_000) > 0, tries.wait("name-0", "two", 30_000)]).toEqual([
    true,
    0,
  ]);
});
