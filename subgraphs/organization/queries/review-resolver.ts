import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { loadTogether, once } from "../../../shared/commands/load-together.ts";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { type ReadClock, readClocks } from "../../../shared/law/due-state.ts";
import { reviewClocks } from "../domain/review-verdicts.ts";
import type { JointReview as Row } from "../domain/review-machine.ts";
import { reviewFile, type ReviewFileRows } from "../records/organization-loads.ts";
import type { OrganizationContext } from "./context.ts";
import { JointReviewBatch, NomineeUnderReview, ReviewOpinion } from "./review-types.ts";

const rowOf = (shown: JointReviewBatch): Row => shownAs(shown)?.row as Row;
const loadFile = loadTogether(reviewFile);
const fileOf = once((shown: JointReviewBatch, context: OrganizationContext): Promise<ReviewFileRows> =>
  loadFile(context, rowOf(shown)),
);

/** Joint reviews, for organization, the township whose they are, and the departments that are asked. */
@Resolver(() => JointReviewBatch)
export class JointReviewResolver {
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
