import { DataSource, type MigrationInterface } from "typeorm";

type MigrationClass = new () => MigrationInterface;

/**
 * Brings a database up to the newest migration, each in its own transaction, as the owner role. Safe to run twice and
 * by two machines at once: the second waits for the first and finds nothing left to do.
 * @returns the names of the migrations that ran now, oldest first.
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const source = new DataSource({
    type: "postgres",
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTransactionMode: "each",
    synchronize: false,
    poolSize: 2,
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query("select pg_advisory_lock(hashtext('migrate'))");
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await lock.query("select pg_advisory_unlock(hashtext('migrate'))").catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
