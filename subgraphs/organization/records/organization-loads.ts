import { hasRowOfCycle } from "../../../shared/commands/records/once-a-cycle.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import { fields, selected } from "../../../shared/database/typed-sql.ts";
import type { Chosen, LeaderStated } from "../domain/leader.ts";
import type { Ties } from "../domain/official.ts";
import type { OfficialOnDuty } from "../domain/official-machine.ts";
import type { Nominee, OpinionAsked, ReviewFile } from "../domain/review-file.ts";
import type { JointReview } from "../domain/review-machine.ts";
import {
  JointReviewItemRecord,
  JointReviewOpinionRecord,
  PartyBranchElectionRecord,
} from "./party-records.ts";
import { BranchRectificationRecord } from "./rectification-records.ts";

export const isBranchBegun = hasRowOfCycle(PartyBranchElectionRecord);
export const isRectified = hasRowOfCycle(BranchRectificationRecord);

const NOMINEE = fields(
  JointReviewItemRecord,
  "i",
  "id",
  "nomineeName",
  "position",
  "verdict",
  "verdictOn",
  "isWithdrawn",
  "isRecheckAsked",
);
const OPINION = fields(
  JointReviewOpinionRecord,
  "o",
  "id",
  "itemId",
  "body",
  "dueOn",
  "opinion",
  "ground",
  "answeredOn",
  "waiverReason",
);
export type NomineeRow = Nominee & Pick<JointReviewItemRecord, "verdictOn">;
export type OpinionRow = OpinionAsked & Pick<JointReviewOpinionRecord, "ground" | "answeredOn">;
export interface ReviewFileRows extends ReviewFile {
  readonly nominees: readonly NomineeRow[];
  readonly opinions: readonly OpinionRow[];
}

/** Nominees of reviews by post and name, with what each department said of them. One statement. */
export const reviewFile: Load<JointReview, ReviewFileRows> = async ({ read }, reviews) => {
  const rows = await read<{ id: string; nominees: NomineeRow[]; opinions: OpinionRow[] }>(
    `select b.id,
        coalesce((select json_agg(n order by n.position, n."nomineeName") from
          (select ${selected(NOMINEE)} from joint_review_item i where i.batch_id = b.id) n), '[]') as nominees,
        coalesce((select json_agg(p order by p.body, p."itemId") from
          (select ${selected(OPINION)} from joint_review_opinion o where o.batch_id = b.id) p), '[]') as opinions
      from joint_review_batch b where b.id = any($1)`,
    [reviews.map(({ id }) => id)],
  );
  const found = new Map(rows.map(({ id, nominees, opinions }) => [id, { nominees, opinions }]));
  return ({ id }) => found.get(id) ?? { nominees: [], opinions: [] };
};

/** Places that each official has a tie to, and whether they answer for any. */
export const ties: Load<OfficialOnDuty, Ties> = async ({ read }, officials) => {
  const rows = await read<Ties & { id: string }>(
    `select o.id, coalesce((select json_agg(t.region_code) from official_tie t where t.official_id = o.id), '[]') as regions,
        exists (select 1 from responsible_leader l where l.official_id = o.id and l.state = 'ANSWERS') as "isResponsible"
      from official o where o.id = any($1)`,
    [officials.map(({ id }) => id)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ({ id }) => found.get(id) ?? { regions: [], isResponsible: false };
};

/** The official who is to answer for a place, when there is one of the asking person's own offices or above them. */
export const chosen: Load<null, Chosen | null, LeaderStated> = async ({ read, input }) => {
  const [row] = await read<Chosen>(
    `select o.state, coalesce((select json_agg(t.region_code) from official_tie t where t.official_id = o.id), '[]') as ties,
        exists (select 1 from responsible_leader l where l.official_id = o.id and l.region_code = $2 and l.role = $3
          and l.state = 'ANSWERS') as "isAnswering"
      from official o where o.id = $1 and left(o.region_code, 6) in (left($2, 6), left($2, 4) || '00')`,
    [input?.official, input?.region, input?.role],
  );
  return () => row ?? null;
};
