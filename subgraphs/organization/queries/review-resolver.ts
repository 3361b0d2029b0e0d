import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Purpose } from "../../../shared/audit/audit-entry.ts";
import { readingOf } from "../../../shared/audit/reading.ts";
import { ReadPurposeEnum } from "../../../shared/audit/read-purpose.ts";
import { loadTogether, once } from "../../../shared/commands/load-together.ts";
import { showRecord, shownAs } from "../../../shared/commands/shown-records.ts";
import { ledgerKey } from "../../../shared/database/read-ledger.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { connectionOf, PageArgs, pageOf } from "../../../shared/graphql/page.ts";
import { RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import { jointReview } from "../commands/joint-review/joint-review.ts";
import { reviewClocks } from "../domain/review-verdicts.ts";
import type { JointReview as Row } from "../domain/review-machine.ts";
import { listReviews } from "../records/organization-lists.ts";
import { reviewFile, type ReviewFileRows } from "../records/organization-loads.ts";
import type { OrganizationContext } from "./context.ts";
import {
  JointReviewBatch,
  JointReviewBatchConnection,
  NomineeUnderReview,
  ReviewOpinion,
} from "./review-types.ts";

const rowOf = (shown: JointReviewBatch): Row => shownAs(shown)?.row as Row;
const loadFile = loadTogether(reviewFile);
const fileOf = once((shown: JointReviewBatch, context: OrganizationContext): Promise<ReviewFileRows> =>
  loadFile(context, rowOf(shown)),
);

/** Joint reviews, for organization, the township whose they are, and the departments that are asked. */
@Resolver(() => JointReviewBatch)
export class JointReviewResolver {
  @Query(() => JointReviewBatchConnection, {
    nullable: true,
    description: "Reviews a person may open, newest first. 联审台账",
  })
  async jointReviews(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("purpose", () => ReadPurposeEnum, { description: "Why it is opened; kept in the audit. 查阅目的" })
    purpose: Purpose,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { db, commands, clock }: OrganizationContext,
  ): Promise<InstanceType<typeof JointReviewBatchConnection>> {
    const page = pageOf(args);
    const reading = readingOf(commands, "jointReview.ledger", "jointReview", purpose);
    const rows = await listReviews(db, commands.viewer, region, page, reading);
    const reviews = rows.map((row) => showRecord(jointReview, row, clock.today()));
    return connectionOf(reviews, page, (one) => ledgerKey(one.submittedOn, one.id));
  }

  @FieldResolver(() => [NomineeUnderReview], { nullable: true, description: "Nominees. 被提名人" })
  async nominees(
    @Root() shown: JointReviewBatch,
    @Ctx() context: OrganizationContext,
  ): Promise<NomineeUnderReview[]> {
    return [...(await fileOf(shown, context)).nominees];
  }

  @FieldResolver(() => [ReviewOpinion], {
    nullable: true,
    description: "What departments say: to organization all of it, to a department its own. 部门意见",
  })
  async opinions(
    @Root() shown: JointReviewBatch,
    @Ctx() context: OrganizationContext,
  ): Promise<ReviewOpinion[]> {
    const { person } = context.commands.viewer;
    const isOrganization = person.standings.has("ORG");
    return (await fileOf(shown, context)).opinions.flatMap(({ itemId, ...one }) =>
      isOrganization || one.body === person.body ? [{ ...one, nominee: itemId }] : [],
    );
  }

  @FieldResolver(() => [LegalClock], { nullable: true, description: "Clocks running now. 运行中的时限" })
  async clocks(
    @Root() shown: JointReviewBatch,
    @Ctx() { runtime, clock }: OrganizationContext,
  ): Promise<ReadClock[]> {
    const { calendar } = await runtime.lawBook.current();
    return readClocks(reviewClocks(rowOf(shown), calendar), clock.today());
  }
}
