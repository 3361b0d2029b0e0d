import type { DepartmentManifest } from "../shared/runtime/department-manifest.ts";
import type { Department } from "../shared/kernel/department.ts";

/** A department's manifest, found by its code: a department is its folder. */
export async function manifestOf(department: Department): Promise<DepartmentManifest> {
  const { manifest } = (await import(`../subgraphs/${department}/department.ts`)) as {
    manifest: DepartmentManifest;
  };
  return manifest;
}
