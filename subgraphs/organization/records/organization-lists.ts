import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import type { Shown } from "../../../shared/database/typed-sql.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { JointReviewBatchRecord, PartyBranchElectionRecord } from "./party-records.ts";
import { BranchRectificationRecord, TrainingSessionRecord } from "./rectification-records.ts";
import { reviewVisibility } from "./organization-visibility.ts";

const BRANCHES: Ledger<PartyBranchElectionRecord> = { entity: PartyBranchElectionRecord, day: "dueOn" };
const WEAK: Ledger<BranchRectificationRecord> = { entity: BranchRectificationRecord, day: "listedOn" };
const TRAININGS: Ledger<TrainingSessionRecord> = { entity: TrainingSessionRecord, day: "heldOn" };
const REVIEWS: Ledger<JointReviewBatchRecord> = { entity: JointReviewBatchRecord, day: "submittedOn" };

type List<Row> = (db: Database, scope: RegionScope, region: RegionCode, page: Page) => Promise<Shown<Row>[]>;

/** Pages of a region: branch elections by the day they are due, weak branches, trainings. */
export const listBranches: List<PartyBranchElectionRecord> = (db, scope, region, page) =>
  readLedger(db, scope, BRANCHES, region, page);
export const listRectifications: List<BranchRectificationRecord> = (db, scope, region, page) =>
  readLedger(db, scope, WEAK, region, page);
export const listTrainings: List<TrainingSessionRecord> = (db, scope, region, page) =>
  readLedger(db, scope, TRAININGS, region, page);

/** A page of the reviews a person may open, newest first; its reading is written into the audit by the same statement. */
export const listReviews = (
  db: Database,
  { scope, ...viewer }: Viewer,
  region: RegionCode,
  page: Page,
  reading: ReadEntry,
): Promise<Shown<JointReviewBatchRecord>[]> =>
  readLedger(
    db,
    scope,
    REVIEWS,
    region,
    page,
    (bind) => [reviewVisibility({ scope, ...viewer }, bind)],
    reading,
  );
