import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Viewer } from "../../../shared/commands/record.ts";

/** Which incidents a person may work on: publicity's own people, those of their scope. Others read the ledger. */
export const opinionVisibility = ({ person, scope }: Viewer, bind: Bind): string =>
  person.isMember ? scope.toSql("r.village_code", bind) : "false";
