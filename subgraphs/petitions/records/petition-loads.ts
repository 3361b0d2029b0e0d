import { binding } from "../../../shared/kernel/bind.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { CaseTransfer } from "../domain/striking-off.ts";
import type { PetitionStage } from "../domain/words.ts";

/* What decisions on petitions look up, each with one statement for any number of them. */

/** Stage of the case that each repeats. */
export const repeatedStage: Load<PetitionCase, PetitionStage | null> = async ({ read }, petitions) => {
  const repeated = petitions.flatMap(({ repeatOf }) => repeatOf ?? []);
  const rows =
    repeated.length === 0
      ? []
      : await read<{ id: string; stage: PetitionStage }>(
          "select id, stage from petition_case where id = any($1)",
          [repeated],
        );
  const stages = new Map(rows.map(({ id, stage }) => [id, stage]));
  return ({ repeatOf }) => (repeatOf === null ? null : (stages.get(repeatOf) ?? null));
};

/** The transfers that left each. */
export const transfers: Load<PetitionCase, readonly CaseTransfer[]> = async ({ read }, petitions) => {
  const rows = await read<CaseTransfer & { subjectId: string }>(
    `select subject_id as "subjectId", type, state, return_reason as "returnReason" from transfer_out where subject_id = any($1)`,
    [petitions.map(({ id }) => id)],
  );
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId);
  return ({ id }) => bySubject.get(id) ?? [];
};

/** Whoever did one of these steps on each: the history knows, whoever is named on it now. */
const whoDid =
  (events: readonly string[]): Load<PetitionCase, ReadonlySet<string>> =>
  async ({ read }, petitions) => {
    const rows = await read<{ id: string; subject: string }>(
      "select distinct record_id as id, by_subject as subject from state_history where record_id = any($1) and event = any($2)",
      [petitions.map(({ id }) => id), events],
    );
    const byRecord = Map.groupBy(rows, ({ id }) => id);
    return ({ id }) => new Set((byRecord.get(id) ?? []).map(({ subject }) => subject));
  };

const HANDLING = [
  "accept",
  "startHandling",
  "mediate",
  "reply",
  "deliver",
  "carryOut",
  "submit",
  "giveFeedback",
];

/** Whoever had a hand in handling each. */
export const hands = whoDid(HANDLING);

/** Whoever had a hand in it or decided on it: review and re-examination are for two successive superiors (XF2022 35, 36). */
export const handsAndDeciders = whoDid([...HANDLING, "extend", "decideReview", "decideReexam"]);

/** The moment each was put on the register. */
export const registeredAt: Load<PetitionCase, Date> = async ({ read }, petitions) => {
  const rows = await read<{ id: string; at: Date }>(
    "select id, created_at as at from petition_case where id = any($1)",
    [petitions.map(({ id }) => id)],
  );
  const moments = new Map(rows.map(({ id, at }) => [id, at]));
  return ({ id }) => moments.get(id) ?? new Date(0);
};

/** Whether the case that a new one repeats is on the register, as far as this person answers for it. */
export const isRepeatedRegistered: Load<null, boolean, { repeatOf?: string | null }> = async ({
  read,
  viewer,
  input,
}) => {
  const repeated = input?.repeatOf ?? null;
  if (repeated === null) return () => true;
  const { parameters, bind } = binding(repeated);
  const inScope = viewer.scope.toSql("r.village_code", bind);
  const rows = await read<object>(
    `select 1 from petition_case as r where r.id = $1 and ${inScope}`,
    parameters,
  );
  return () => rows.length > 0;
};
