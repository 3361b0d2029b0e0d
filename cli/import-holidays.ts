import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parsePlan } from "../shared/law/parse-plan.ts";
import { DEPARTMENTS } from "../shared/kernel/department.ts";
import { importPlan } from "../shared/law/records/seed-law-book.ts";
import type { Command } from "./installation.ts";

/**
 * `npm run import:holidays -- --file 2027.json`: gives every department that can be reached a year's published holiday plan.
 * Provisional last days are worked out again within two minutes; the old ones stay in the histories.
 */
export const importHolidays: Command = async (args, installation) => {
  const { values } = parseArgs({ args, options: { file: { type: "string" } } });
  if (!values.file) {
    process.stderr.write("usage: npm run import:holidays -- --file PLAN.json\n");
    return 2;
  }
  const plan = parsePlan(readFileSync(values.file, "utf8"));
  if (!("year" in plan)) {
    for (const mistake of plan) process.stderr.write(`${mistake}\n`);
    return 1;
  }
  const departments = await installation.open();
  try {
    for (const department of DEPARTMENTS) {
      const url = departments.urlOf(department, "owner");
      if (!url) {
        process.stdout.write(`${department}: not reached from here\n`);
        continue;
      }
      const { version, isNew } = await importPlan(url, plan);
      process.stdout.write(
        `${department}: plan ${plan.year} version ${version}${isNew ? "" : ", already there"}\n`,
      );
    }
    return 0;
  } finally {
    await departments.close();
  }
};
