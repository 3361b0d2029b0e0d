import type { Guard, Moment } from "../../../shared/commands/change.ts";
import { type Command, defineCommand, type Given } from "../../../shared/commands/define-command.ts";
import { intoTables } from "../../../shared/commands/parts.ts";
import { defineRecord } from "../../../shared/commands/record.ts";
import { isRefusal } from "../../../shared/kernel/refusal.ts";
import type { Course } from "../domain/course.ts";
import type { CoursePart, ElectionDecision } from "../domain/decision.ts";
import {
  ELECTION_MACHINES,
  ELECTION_STEPS,
  type Election,
  type ElectionEvent,
} from "../domain/election-machine.ts";
import { VillageElection } from "../queries/election.ts";
import { showElection } from "../queries/to-election.ts";
import { CandidateRecord } from "../records/candidate-records.ts";
import {
  VillageElectionRecord,
  VoterObjectionRecord,
  WorkHandoverItemRecord,
} from "../records/election-records.ts";
import { BallotRoundRecord, SeatResultRecord, TallyRecord } from "../records/result-records.ts";
import type { Entity } from "../../../shared/database/columns.ts";
import { course } from "../records/election-loads.ts";
import { electionVisibility } from "../records/election-visibility.ts";

/** A village's election (村民委员会换届选举): what commands act on. */
export const election = defineRecord({
  kind: "election",
  entity: VillageElectionRecord,
  dataClass: "C1",
  machines: ELECTION_MACHINES,
  visible: electionVisibility,
  type: () => VillageElection,
  show: showElection,
});

const TABLES: Readonly<Record<CoursePart, Entity>> = {
  objection: VoterObjectionRecord,
  candidate: CandidateRecord,
  round: BallotRoundRecord,
  tally: TallyRecord,
  seat: SeatResultRecord,
  item: WorkHandoverItemRecord,
};

/** A step of an election: what its decision needs is all that stands in rows of its own. */
interface ElectionStep<Input extends object> extends Omit<
  Command<Election, Input, { course: Course }>,
  "on" | "event" | "load" | "decide" | "ready"
> {
  readonly event: ElectionEvent;
  readonly ready?: (row: Election, moment: Moment, course: Course) => readonly Guard[];
  readonly decide: (row: Election, input: Given<Input>, moment: Moment, course: Course) => ElectionDecision;
}

/** Defines a step of an election; one that leads on notes the day it did. */
export function electionStep<Input extends object = object>(step: ElectionStep<Input>): Command {
  const { ready, decide, ...said } = step;
  const leadsOn = ELECTION_STEPS[said.event].to !== "same";
  const command: Command<Election, Input, { course: Course }> = {
    ...said,
    on: election,
    load: { course },
    ...(ready && { ready: (row, moment, loaded) => ready(row, moment, loaded.course) }),
    decide(row, input, moment, loaded) {
      const decided = intoTables(decide(row, input, moment, loaded.course), TABLES);
      if (isRefusal(decided) || !leadsOn) return decided;
      return { ...decided, set: { ...decided.set, stageSince: moment.today } };
    },
  };
  return defineCommand(command);
}
