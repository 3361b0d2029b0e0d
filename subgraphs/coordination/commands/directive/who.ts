import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { Directive } from "../../domain/directive-machine.ts";

/** Election offices of county, prefecture and province. */
export const offices: Who<Directive> = { standings: ["OFF", "UP"] };

/** The office whose directive it is. */
export const issuer: Who<Directive> = {
  ...offices,
  may: ({ isMember, region }, { villageCode }) =>
    isMember && region === villageCode ? null : refuse("NOT_FOUND"),
};

/** Its head, who did not draft it (C08). */
export const headOfIssuer: Who<Directive> = {
  ...offices,
  may: (person, directive) =>
    issuer.may?.(person, directive) ??
    (person.isHead && person.subject !== directive.draftedBy ? null : refuse("FOUR_EYES")),
};
