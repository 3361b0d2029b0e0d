import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideRevision } from "../../domain/directive.ts";
import { receivedTask as received } from "../../records/directive-loads.ts";
import { directive } from "./directive.ts";
import { Draft } from "./draft.ts";
import { issuer } from "./who.ts";

export const reviseDirective = defineCommand({
  name: "reviseDirective",
  description: "A draft is written anew. 修改拟稿",
  on: directive,
  event: "reviseDirective",
  by: issuer,
  input: Draft,
  load: { received },
  decide: decideRevision,
});
