import { whatNext } from "./start-again.ts";

const again = (pauseMs: number, isFirst = false) => ({ kind: "START_AGAIN", pauseMs, isFirst });

test("a service is started again, later each time, and given up on the fifth time within a minute", () => {
  const ends = [0, 2000, 5000, 9000, 20_000];
  expect(ends.map((now, i) => whatNext(ends.slice(0, i + 1), now))).toEqual([
    again(500, true),
    again(1000),
    again(2000),
    again(4000),
    { kind: "GIVE_UP" },
  ]);
});

test("one that ends now and then is started again for ever, and told of each time", () => {
  const ends = Array.from({ length: 100 }, (_, i) => i * 60_000);
  expect(whatNext(ends, ends.at(-1)!)).toEqual(again(500, true));
  expect(whatNext([0, 1, 2, 3, 60_001], 60_001)).toEqual(again(2000));
  expect(whatNext([0, 1, 2, 3, 59_999], 59_999)).toEqual({ kind: "GIVE_UP" });
});
