import { EnvReader } from "../config/env-reader.ts";
import { runUntilSignal } from "./process-life.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { settingOf } from "../kernel/department.ts";
import type { DepartmentManifest } from "./department-manifest.ts";
import { startDepartment, subgraphOf } from "./run-department.ts";

/**
 * The entry of a department's process. Verbs: none serves the subgraph; `migrate` brings the database up as its owner
 * (`<NAME>_OWNER_URL`) and ends; `schema` prints the SDL and ends.
 */
export async function departmentProcess<Records extends object>(
  manifest: DepartmentManifest<Records>,
  verb: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  switch (verb) {
    case undefined:
      return runUntilSignal(() => startDepartment(manifest, env));
    case "migrate": {
      const read = new EnvReader(env);
      const ownerUrl = read.url(settingOf(manifest.department, "OWNER_URL"));
      read.finish();
      for (const name of await prepareDatabase(ownerUrl, manifest.migrations))
        process.stdout.write(`${name}\n`);
      return;
    }
    case "schema": {
      process.stdout.write((await subgraphOf(manifest.department, await manifest.service())).sdl);
      return;
    }
    default:
      process.stderr.write("usage: main.js [migrate | schema]\n");
      process.exitCode = 2;
  }
}
