import type { Viewer } from "../../../shared/commands/record.ts";
import type { Bind } from "../../../shared/kernel/bind.ts";

/** Which elections a person may work on: the recorder the own village's, the township its villages', civil affairs its county's. */
export const electionVisibility = ({ scope }: Viewer, bind: Bind): string =>
  scope.toSql("r.village_code", bind);
