import { isRefusal, type Refusal } from "../../../shared/errors/refusal.ts";
import { type DeedRefusal, payloadOf } from "../../../shared/federation/deed-refusal.ts";
import { refused } from "../../../shared/federation/refused.ts";
import type { CaseAnswer, PetitionsDesk } from "../actions/desk.ts";
import type { PetitionsContext } from "./context.ts";
import { toCase } from "./to-petition.ts";
import { PetitionDone } from "./types.ts";

export const PetitionPayload = payloadOf(
  "PetitionPayload",
  () => PetitionDone,
  "What became of a deed on a petition. 办理结果",
);
export type Payload = Promise<PetitionDone | DeedRefusal>;

export function deskOf({ office, frame, scope, reader }: PetitionsContext): PetitionsDesk {
  return { office, frame, scope, reader };
}

/** The answer of an action as the graph shows it. */
export async function answerOf(context: PetitionsContext, answer: CaseAnswer | Refusal): Payload {
  if (isRefusal(answer)) return refused(context, answer);
  const { petition, transferNo } = answer;
  return Object.assign(new PetitionDone(), { petition: toCase(petition, context.clock.today()), transferNo });
}

/** GraphQL leaves out what was not given; an order says null, so that the same order is the same however it was written. */
export function withNulls<Input extends object>(input: Input): Nulled<Input> {
  const {
    latenessReason = null,
    material = null,
    caseLeader = null,
    official = null,
    mustReplyBy = null,
  } = input as Partial<Record<string, unknown>>;
  return {
    ...input,
    latenessReason,
    material,
    caseLeader,
    official,
    mustReplyBy,
  } as unknown as Nulled<Input>;
}

type Nulled<Input> = { [Name in keyof Input]-?: Exclude<Input[Name], undefined> };
