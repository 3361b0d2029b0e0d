import { type Lookup, type Official, wrongOfficial } from "../../../shared/kernel/reference.ts";
import type { Refusal } from "../../../shared/kernel/refusal.ts";
import { ancestorOf, type RegionCode } from "../../../shared/kernel/region-code.ts";

/** The officials that an order names. */
export interface Named {
  readonly officials: Lookup<Official>;
}

/**
 * Who may be named for a petition of a village: as handler an official of the body that handles it, anybody of the township's when
 * the township does; as case leader one of the county's leaders, who are the government's (GOV).
 */
export function wrongPeople(
  village: RegionCode,
  body: string,
  { handler, caseLeader }: { readonly handler: string | null; readonly caseLeader: string | null },
  asker: { readonly region: RegionCode },
  { officials }: Named,
): Refusal | null {
  const county = ancestorOf(village, "COUNTY");
  const isHandling = (official: Official): boolean =>
    body === "TWN"
      ? official.region === ancestorOf(village, "TOWNSHIP")
      : official.region === county && official.body === body;
  const isLeading = (official: Official): boolean => official.region === county && official.body === "GOV";
  return (
    (handler === null ? null : wrongOfficial(officials, handler, asker, isHandling, "handler")) ??
    (caseLeader === null ? null : wrongOfficial(officials, caseLeader, asker, isLeading, "caseLeader"))
  );
}
