import {
  count,
  fields,
  list,
  object,
  orEmpty,
  select,
  typed,
  type Values,
  when,
} from "../../../shared/database/typed-sql.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { ResponsibleLeaderRecord } from "./official-records.ts";
import { JointReviewBatchRecord, JointReviewItemRecord, PartyBranchElectionRecord } from "./party-records.ts";
import { OFFICIAL } from "./people.ts";
import { BranchRectificationRecord } from "./rectification-records.ts";

const NEWEST = "from party_branch_election p where p.village_code = k.code order by p.due_on desc limit 1";

const BRANCH = select(object(fields(PartyBranchElectionRecord, "p")), NEWEST);

/** The secretary's name is public once the result is approved, and only then. */
const BRANCH_RESULT = select(
  when(
    "p.result_approved_on is not null",
    object({
      ...fields(PartyBranchElectionRecord, "p", "secretaryName"),
      approvedOn: typed<LocalDate>("p.result_approved_on"),
    }),
  ),
  NEWEST,
);

const REVIEW = select(
  object({
    ...fields(JointReviewBatchRecord, "b", "state"),
    verdicts: orEmpty(
      select(
        list(
          fields(JointReviewItemRecord, "i", "nomineeName", "position", "verdict", "verdictOn"),
          "i.position, i.nominee_name",
        ),
        "from joint_review_item i where i.batch_id = b.id and not i.is_withdrawn",
      ),
    ),
  }),
  "from joint_review_batch b where b.village_code = k.code order by b.submitted_on desc limit 1",
);

const RECTIFICATION = select(
  object(fields(BranchRectificationRecord, "w")),
  "from branch_rectification w where w.village_code = k.code order by w.listed_on desc limit 1",
);

const LEADER = { ...fields(ResponsibleLeaderRecord, "l"), official: object(OFFICIAL) };
export type LeaderRow = Values<typeof LEADER>;

const LEADERS = select(
  list(LEADER, "l.role, o.id"),
  "from responsible_leader l join official o on o.id = l.official_id where l.region_code = k.code and l.state = 'ANSWERS'",
);

const BOARD = select(
  object({
    branches: count(),
    elected: count("p.state in ('RESULT_APPROVED','FILED')"),
    extended: count("p.state = 'EXTENDED'"),
    secretaryAlsoDirector: count("p.secretary_also_director = 'YES'"),
  }),
  `from ${REGION_RANGE} g, party_branch_election p where ${within("p.village_code")}`,
);

/** How many rows of a table a region has. */
const inRegion = (table: string, condition = "true") =>
  select(count(condition), `from ${table} r where ${within("r.village_code")}`);

const WORK_BOARD = select(
  object({
    weakBranches: inRegion("branch_rectification"),
    weakBranchesDelisted: inRegion("branch_rectification", "r.state = 'DELISTED'"),
    trainings: inRegion("training_session", "r.state <> 'CALLED_OFF'"),
    trainingsHeld: inRegion("training_session", "r.state = 'HELD'"),
  }),
  `from ${REGION_RANGE} g`,
);

/** What organization knows of a village or region, section by section. */
export type OrganizationSections = ReturnType<typeof organizationSections>;

export function organizationSections(scope: RegionScope) {
  const posted = RegionScope.ofPublicRecord();
  return {
    branch: { scope, sql: () => BRANCH },
    branchResult: { scope: posted, sql: () => BRANCH_RESULT },
    review: { scope, sql: () => REVIEW },
    rectification: { scope, sql: () => RECTIFICATION },
    leaders: { scope, sql: () => LEADERS },
    board: { scope, sql: () => BOARD },
    workBoard: { scope, sql: () => WORK_BOARD },
  };
}
