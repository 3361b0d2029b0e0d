import type { RuleCode } from "../../../shared/kernel/rule-codes.ts";
import type { Person } from "../../../shared/commands/change.ts";
import type { Who } from "../../../shared/commands/define-command.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { handlesFor } from "../domain/handling-body.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { HANDLING_BODIES } from "../domain/words.ts";

/** The petitions office alone. */
export const petitionsOffice: Who<PetitionCase> = { standings: ["PET"] };

/** The body that handles the petition as well: that it does is already in what its people see. */
export const handlingBody: Who<PetitionCase> = { standings: HANDLING_BODIES };

/** The head of a body that may handle petitions, of what they see. */
export const headOfHandlingBody: Who<PetitionCase> = {
  ...handlingBody,
  may: (person) => (isChief(person) ? null : refuse("NOT_FOUND")),
};

/** Anybody of the petitions office but those whom the petition names: the handler, or who asked for this step. */
export const anotherThan = (
  rule: RuleCode,
  named: (petition: PetitionCase) => readonly (string | null)[],
): Who<PetitionCase> => ({
  ...petitionsOffice,
  may: ({ subject }, petition) => (named(petition).includes(subject) ? refuse("FOUR_EYES", { rule }) : null),
});

/** The head of the petitions office, and nobody whom the petition names. */
export const anotherHeadThan = (
  rule: RuleCode,
  named: (petition: PetitionCase) => readonly (string | null)[],
): Who<PetitionCase> => ({
  ...petitionsOffice,
  may: (person, petition) =>
    isChief(person) && !named(petition).includes(person.subject) ? null : refuse("FOUR_EYES", { rule }),
});

/** The head of the very body that handles the petition, and not its handler. */
export const headOfBodyNotHandler = (rule: RuleCode): Who<PetitionCase> => ({
  ...handlingBody,
  may: (person, { handlingBody: body, handlerId }) =>
    isChief(person) && person.subject !== handlerId && handlesFor(person) === body
      ? null
      : refuse("FOUR_EYES", { rule }),
});

export const isChief = ({ standings }: Person): boolean => standings.has("CHIEF");
