import { Field, ObjectType } from "type-graphql";
import { CommandSet } from "../../../shared/commands/allowed-commands.ts";
import type { Guard } from "../../../shared/commands/change.ts";
import { RefusalCodeEnum, toCommandRefusal } from "../../../shared/graphql/command-refusal.ts";
import type { RefusalCode } from "../../../shared/kernel/refusal.ts";
import { commands } from "../commands.ts";
import type { Election } from "../domain/election-machine.ts";
import type { StepParty } from "../domain/words.ts";
import type { CivilAffairsContext } from "./context.ts";
import { StepPartyEnum } from "./enums.ts";

@ObjectType({ description: "What stands in the way of a step, before it is tried. 受阻原因" })
export class StepBlocker {
  @Field(() => RefusalCodeEnum)
  code!: RefusalCode;

  @Field(() => String, { description: "One sentence in English." })
  message!: string;

  @Field(() => String, { description: "One sentence in Chinese. 说明" })
  messageZh!: string;

  @Field(() => String, { description: "Code of the rule in the catalogue. 规则编号" })
  rule!: string;

  @Field(() => String, { description: "The article it rests on. 依据" })
  basis!: string;

  @Field(() => StepPartyEnum)
  by!: StepParty;

  @Field(() => Boolean, {
    description: "The rule in force does not forbid the step: it may be taken, and this is kept. 仅提示",
  })
  onlyAdvises!: boolean;
}

@ObjectType({ description: "A step that follows from where the election stands, whoever takes it. 下一步" })
export class NextStep {
  @Field(() => String, { description: "Name of the mutation. 操作" })
  command!: string;

  @Field(() => [StepBlocker], { description: "What stands in its way now. 受阻原因" })
  blockers!: StepBlocker[];
}

const steps = new CommandSet(commands);

/** What may follow in each election, with all that stands in the way of it. */
export async function nextStepsOf(
  { commands: context, runtime, clock }: CivilAffairsContext,
  elections: readonly Election[],
): Promise<NextStep[][]> {
  const book = await runtime.lawBook.current();
  const blocker = ({ refusal, by, onlyAdvises }: Guard): StepBlocker => {
    const { code, message, messageZh, rule, basis } = toCommandRefusal(refusal, book, clock.today());
    return { code, message, messageZh, rule, basis, by: by as StepParty, onlyAdvises };
  };
  const found = await steps.nextSteps(context, elections);
  return found.map((own) =>
    own.map(({ name, guards }) => ({ command: name, blockers: guards.map(blocker) })),
  );
}
