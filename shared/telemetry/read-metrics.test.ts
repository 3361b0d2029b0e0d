import { Registry } from "prom-client";
import { showMetrics } from "./read-metrics.ts";

test("a metric is read at every look; what cannot be read is told as not known, and does no harm to the others", async () => {
  const source = { open: 3, total: 7, isAway: false };
  const look = async (of: "open" | "total"): Promise<number> => {
    if (source.isAway) throw new Error("away");
    return source[of];
  };
  const registry = new Registry();
  showMetrics(
    registry,
    [
      { name: "hub_open", kind: "gauge", help: "Open", read: () => look("open") },
      { name: "hub_seen_total", kind: "counter", help: "Seen", read: () => look("total") },
      { name: "hub_steady", kind: "gauge", help: "Steady", read: async () => 1 },
    ],
    source,
  );
  const shown = async (): Promise<string[]> =>
    (await registry.metrics()).split("\n").filter((line) => line.startsWith("hub_"));
  expect(await shown()).toEqual(["hub_open 3", "hub_seen_total 7", "hub_steady 1"]);
  Object.assign(source, { open: 2, total: 9 });
  expect(await shown()).toEqual(["hub_open 2", "hub_seen_total 9", "hub_steady 1"]);
  source.isAway = true;
  expect(await shown()).toEqual(["hub_open -1", "hub_steady 1"]);
  source.isAway = false;
  expect(await shown()).toEqual(["hub_open 2", "hub_seen_total 9", "hub_steady 1"]);
});
