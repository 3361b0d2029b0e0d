import { parseRegionCode, type RegionCode } from "../kernel/region-code.ts";

/**
 * The reference resolver of a village or region in a department that adds to it: the key alone, checked for its form.
 * Whether the place exists is civil affairs' to say; here an unknown one simply has no records.
 */
export function codeReference(reference: Record<string, unknown>): { code: RegionCode } | null {
  const code = typeof reference["code"] === "string" ? parseRegionCode(reference["code"]) : null;
  return code && { code };
}
