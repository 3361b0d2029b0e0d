import type { Pool } from "pg";
import { DataSource, type Logger as TypeormLogger } from "typeorm";
import { HubError } from "../kernel/hub-error.ts";
import { PreparingClient } from "./preparing-client.ts";
import { isConnectionTrouble } from "./sqlstate.ts";

/** What one department needs to reach its own PostgreSQL. */
export interface DatabaseSettings {
  /** `postgres://role:password@host:port/database` of the application's role. */
  readonly url: string;
  readonly poolSize: number;
  /** Longest a statement may run, milliseconds. */
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
}

/** Told of every statement the process sends, and of a pooled connection that broke while idle. */
export interface DatabaseEvents {
  readonly onStatement: () => void;
  readonly onPoolError: (cause: Error) => void;
}

type Class = new () => object;

/** A department's records. `read` is for statements outside a transaction. */
export interface Database {
  readonly source: DataSource;
  /** One parameterised statement. @throws HubError DATABASE_UNAVAILABLE when PostgreSQL is away. */
  readonly read: <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Opens a department's database. An error on an idle pooled connection is reported and never ends the process;
 * `where` values of null or undefined throw instead of vanishing; the schema is never synchronised from entities. A prepared
 * statement is planned once and not again for every call's parameters, which was almost half of PostgreSQL's time on a
 * village view; the test at 28,000 villages reads these plans.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  entities: readonly Class[],
  events: DatabaseEvents,
): Promise<Database> {
  const source = new DataSource({
    type: "postgres",
    url: settings.url,
    entities: [...entities],
    synchronize: false,
    migrationsRun: false,
    invalidWhereValuesBehavior: { null: "throw", undefined: "throw" },
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    poolErrorHandler: (cause: Error) => events.onPoolError(cause),
    connectTimeoutMS: 3000,
    logging: true,
    logger: statementCounter(events.onStatement),
    extra: {
      Client: PreparingClient,
      options: [
        `statement_timeout=${settings.statementTimeoutMs}`,
        "idle_in_transaction_session_timeout=10000",
        "timezone=UTC",
        "jit=off",
        "plan_cache_mode=force_generic_plan",
      ]
        .map((one) => `-c ${one}`)
        .join(" "),
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    },
  });
  await source.initialize();
  // The same connections, without a query runner made for each statement.
  const { master: pool } = source.driver as unknown as { readonly master: Pool };
  return {
    source,
    read: async <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> => {
      try {
        const connection = await pool.connect();
        try {
          events.onStatement();
          return (await connection.query<Row & object>(sql, [...parameters])).rows;
        } finally {
          // Kept when only the statement failed: the pool itself throws away what is broken.
          connection.release();
        }
      } catch (thrown) {
        if (isConnectionTrouble(thrown)) throw new HubError("DATABASE_UNAVAILABLE", { cause: thrown });
        throw thrown;
      }
    },
    close: () => source.destroy(),
  };
}

/** TypeORM's logger, used for one thing: counting statements. Their text and parameters are never written anywhere. */
function statementCounter(onStatement: () => void): TypeormLogger {
  const ignore = (): void => undefined;
  return {
    logQuery: onStatement,
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
