import { BoundedTallies } from "./tally.ts";

const ask = (tallies: BoundedTallies, name: string, times = 1, outcome = "ok"): void => {
  for (let i = 0; i < times; i += 1) tallies.of(name).count(outcome, 3);
};
const totals = (tallies: BoundedTallies): Record<string, number> =>
  Object.fromEntries([...tallies].map(([name, { total }]) => [name, total]));

test("names that come once push out none that comes often, and one that comes late is told all the same", () => {
  const tallies = new BoundedTallies(3);
  ask(tallies, "view", 2);
  ask(tallies, "board", 5);
  for (let i = 0; i < 1000; i += 1) ask(tallies, `strange-${i}`);
  expect(totals(tallies)).toEqual({ view: 2, board: 5, "strange-999": 1, other: 999 });
  ask(tallies, "late");
  expect(totals(tallies)).toEqual({ view: 2, board: 5, late: 1, other: 1000 });
});

test("of those asked for as often the one that came first makes room, and nothing that was counted is lost", () => {
  const tallies = new BoundedTallies(2);
  ask(tallies, "a");
  ask(tallies, "a", 1, "errors");
  ask(tallies, "b", 2);
  ask(tallies, "c");
  ask(tallies, "d");
  expect(totals(tallies)).toEqual({ b: 2, d: 1, other: 3 });
  const others = new Map(tallies).get("other")!;
  expect([...others.outcomes]).toEqual([
    ["ok", 2],
    ["errors", 1],
  ]);
  const counted = [...tallies].flatMap(([, { latency }]) => latency.samples("x", {}));
  const sum = (metric: string, le?: string | number): number =>
    counted
      .filter(({ metricName, labels }) => metricName === metric && (le === undefined || labels["le"] === le))
      .reduce((all, { value }) => all + value, 0);
  expect([sum("x_count"), sum("x_bucket", "+Inf"), sum("x_bucket", 0.005)]).toEqual([6, 6, 6]);
  expect(sum("x_sum")).toBeCloseTo(0.018);
});

test("as long as there is room there are no others", () => {
  const tallies = new BoundedTallies(2);
  ask(tallies, "a");
  ask(tallies, "b");
  expect(totals(tallies)).toEqual({ a: 1, b: 1 });
});
