import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RuleCode } from "../../../shared/kernel/rule-codes.ts";
import type { RecordClock } from "../../../shared/law/clocks.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import type * as words from "./words.ts";

/** A petition as the decisions see it. Nobody who petitioned is in it. */
export interface PetitionCase {
  readonly id: string;
  readonly petitionNo: string;
  readonly villageCode: RegionCode;
  readonly form: words.PetitionForm;
  readonly source: words.PetitionSource;
  readonly class: words.PetitionClass;
  readonly topic: Topic;
  readonly peopleBand: words.PeopleBand;
  readonly isRepeat: boolean;
  readonly isKeyCase: boolean;
  readonly aboutCadres: boolean;
  readonly handlingBody: string;
  readonly handlerId: string | null;
  readonly caseLeaderId: string | null;
  readonly receivedOn: LocalDate;
  readonly routedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly noticeOn: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly extendedDays: number | null;
  readonly mediatedOn: LocalDate | null;
  readonly repliedOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  readonly carriedOutOn: LocalDate | null;
  readonly reviewAskedOn: LocalDate | null;
  readonly reviewRepliedOn: LocalDate | null;
  readonly reexamAskedOn: LocalDate | null;
  readonly terminatedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly dueRule: RuleCode | null;
  readonly clocks: readonly RecordClock[];
  readonly isProvisional: boolean;
  readonly outcome: words.Outcome | null;
  readonly stage: words.PetitionStage;
  readonly ledgerState: words.LedgerState;
  readonly supervision: words.Supervision;
  readonly supervisionReason: words.SupervisionReason | null;
  readonly latenessReason: words.LatenessReason | null;
  readonly repeatOf: string | null;
  readonly refusalReason: words.AcceptanceRefusal | null;
  /** When the body it was assigned to is to answer (交办). */
  readonly mustReplyBy: LocalDate | null;
  /** The body says that it is not theirs; the petitions office has still to agree. */
  readonly objectionReason: words.ObjectionReason | null;
  readonly objectedBy: string | null;
  /** The hand-over that took the petition away as a whole. */
  readonly transferId: string | null;
  readonly submittedBy: string | null;
  readonly struckOffBy: string | null;
  readonly cancelledOn: LocalDate | null;
  readonly sourceNo: string | null;
  readonly version: number;
}

/** What a decision changes of a petition, and what its history keeps of it. */
export interface Change {
  readonly set: Partial<PetitionCase>;
  readonly reasonCode?: string;
  /** SHA-256 of the paper it rests on; the paper stays with the office. */
  readonly evidenceHash?: string;
  /** Coded facts from which the clocks can be computed again. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}
