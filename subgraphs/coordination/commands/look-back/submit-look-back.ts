import { decideFindings, readyForFindings } from "../../domain/look-back.ts";
import { lookBackStep } from "./look-back.ts";
import { township } from "./who.ts";

export const submitLookBack = lookBackStep({
  name: "submitLookBack",
  description: "All checks are answered. 上报检查结果",
  event: "submitFindings",
  by: township,
  ready: readyForFindings,
  decide: decideFindings,
});
