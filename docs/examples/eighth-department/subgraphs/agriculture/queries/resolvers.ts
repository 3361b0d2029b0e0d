import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { Village } from "../../../shared/graphql/places.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { accountsAudit } from "../commands/accounts-audit.ts";
import type { AgricultureContext } from "./context.ts";
import { AccountsAudit } from "./types.ts";

@Resolver(() => Village)
export class VillageResolver {
  @FieldResolver(() => AccountsAudit, {
    nullable: true,
    description: "The latest audit of accounts. 最近审计",
  })
  async accountsAudit(
    @Root() village: Village,
    @Ctx() { sections, clock }: AgricultureContext,
  ): Promise<AccountsAudit | null> {
    const row = await sections.load("accountsAudit", village.code as RegionCode);
    return row && showRecord(accountsAudit, row, clock.today());
  }
}
