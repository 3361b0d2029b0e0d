import { DEPARTMENTS } from "../../shared/kernel/department.ts";

/**
 * Subgraphs that are joined though they are in no register here: `name=url,name=url`, for a department whose code is not in
 * this repository. The gateway's word to one has its name for an audience.
 * @throws Error saying what is wrong, without the address
 */
export function extraSubgraphs(setting: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of setting.split(",").filter((one) => one.trim() !== "")) {
    const at = part.indexOf("=");
    const [name, url] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    // The name becomes a file of the last good schemas, a label of metrics and an audience.
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name) || !URL.canParse(url))
      throw new Error("EXTRA_SUBGRAPHS is not of the form name=url,name=url.");
    if (found.has(name) || (DEPARTMENTS as readonly string[]).includes(name))
      throw new Error("EXTRA_SUBGRAPHS names a subgraph that is there already.");
    found.set(name, url);
  }
  return found;
}
