import type { MigrationInterface } from "typeorm";
import { migrate } from "../database/migrate.ts";
import { COMMON_MIGRATIONS } from "../commands/migrations/common.ts";
import { seedLawBook } from "../law/records/seed-law-book.ts";

/**
 * Brings a department's database to where its processes can work: migrated, with the rule book and the holiday plans this
 * version knows. Safe to run twice.
 * @param migrations of the department's own tables; what every department's database has goes with them
 * @returns the names of the migrations that ran now
 */
export async function prepareDatabase(
  ownerUrl: string,
  migrations: readonly (new () => MigrationInterface)[],
): Promise<string[]> {
  const done = await migrate(ownerUrl, [...COMMON_MIGRATIONS, ...migrations]);
  await seedLawBook(ownerUrl);
  return done;
}
