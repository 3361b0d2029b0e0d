import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideDirective } from "../../domain/directive.ts";
import { receivedTask as received } from "../../records/directive-loads.ts";
import { directive } from "./directive.ts";
import { Draft } from "./draft.ts";
import { offices } from "./who.ts";

export const draftDirective = defineCommand({
  name: "draftDirective",
  description: "A directive is drafted. 拟稿",
  creates: directive,
  event: "draftDirective",
  by: offices,
  input: Draft,
  load: { received },
  decide: decideDirective,
});
