import { manifestOf } from "../../dev/manifest-of.ts";
import { DEPARTMENTS, snakeName } from "../../shared/kernel/department.ts";

test("a department's own metrics carry its name, say what they count, and are named as Prometheus would", async () => {
  const names: string[] = [];
  for (const department of DEPARTMENTS)
    for (const { name, kind, help } of (await manifestOf(department)).metrics ?? []) {
      expect(name).toMatch(new RegExp(`^hub_${snakeName(department)}_[a-z_]+[a-z]$`));
      expect([name, name.endsWith("_total")]).toEqual([name, kind === "counter"]);
      expect(help).toMatch(/^[A-Z][a-z ,]+/);
      names.push(name);
    }
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect([...new Set(names)]).toEqual(names);
});
