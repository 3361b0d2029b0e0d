import { Logger as WorkerLogger, run, runMigrations, type Runner } from "graphile-worker";
import { Client, Pool } from "pg";
import { setTimeout as wait } from "node:timers/promises";
import { carryAnswers, carrySlip, NotTaken } from "./carry.ts";
import type { Office } from "./office.ts";

const CONCURRENCY = 4;
/** How long a hand-over may wait before its way is queued again, whatever the queue's own back-off says. */
export const LONGEST_REST_SECONDS = 10;
const quiet = new WorkerLogger(() => () => undefined);

/**
 * Runs a department's courier for as long as it holds the department's courier lock: graphile-worker over the department's
 * own PostgreSQL. The lock belongs to a session, so whoever gets it knows that the last holder is gone, and frees what that
 * one had under way: graphile-worker alone would leave it locked for four hours.
 * @returns how to stop it
 */
export function runCourier(office: Office, databaseUrl: string): () => Promise<void> {
  const stopped = new AbortController();
  const life = live(office, databaseUrl, stopped.signal);
  return async () => {
    stopped.abort();
    await life;
  };
}

async function live(office: Office, url: string, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      await holdLockAndRun(office, url, stopped);
    } catch (err) {
      office.log.warn({ err }, "the courier lost its database and will be back");
    }
    await wait(500, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function holdLockAndRun(office: Office, url: string, stopped: AbortSignal): Promise<void> {
  const session = new Client({
    connectionString: url,
    application_name: `hub-${office.department}-courier`,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) =>
    session.on("error", () => resolve()).on("end", () => resolve()),
  );
  await session.connect();
  try {
    const { rows } = await session.query<{ got: boolean }>(
      "select pg_try_advisory_lock(hashtext('courier')) as got",
    );
    if (!rows[0]?.got) return;
    const pool = new Pool({
      connectionString: url,
      max: CONCURRENCY + 2,
      application_name: `hub-${office.department}-courier`,
    });
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    try {
      await runMigrations({ pgPool: pool, logger: quiet });
      await freeOrphans(pool);
      const runner = await startWorker(office, pool);
      try {
        const told = new Promise<void>((resolve) => {
          if (stopped.aborted) resolve();
          else stopped.addEventListener("abort", () => resolve(), { once: true });
        });
        await Promise.race([lost, runner.promise, told]);
      } finally {
        await runner.stop().catch(() => undefined);
      }
    } finally {
      await pool.end();
    }
  } finally {
    await session.end().catch(() => undefined);
  }
}

function startWorker(office: Office, pgPool: Pool): Promise<Runner> {
  const way = (carry: (office: Office, transferNo: string) => Promise<void>) => async (payload: unknown) => {
    const { transferNo } = payload as { transferNo: string };
    try {
      await carry(office, transferNo);
    } catch (err) {
      if (!(err instanceof NotTaken)) office.log.error({ err }, "a hand-over could not be carried");
      throw new Error("not carried", { cause: err });
    }
  };
  return run({
    pgPool,
    concurrency: CONCURRENCY,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet,
    taskList: { carry: way(carrySlip), answer: way(carryAnswers) },
    parsedCronItems: [],
  });
}

/** Nobody else is at work while this process holds the lock, so what another had taken up is free again. */
async function freeOrphans(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    "select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null",
  );
  if (rows.length > 0)
    await pool.query("select graphile_worker.force_unlock_workers($1::text[])", [rows.map(({ id }) => id)]);
}

/**
 * Queues a way for everything that still waits: nothing is given up, and nothing rests longer than ten seconds after its
 * receiver is back, whatever became of its job.
 */
export async function sweepWaiting({ db }: Office): Promise<void> {
  await db.source.query(
    `select graphile_worker.add_job(w.task, json_build_object('transferNo', w.transfer_no), job_key := w.task || ' ' || w.transfer_no,
        run_at := now())
      from (select 'carry' as task, transfer_no from hand_over_out where delivered_at is null and approved_at is not null and state <> 'DROPPED'
        union select 'answer', transfer_no from hand_over_answer where told_at is null) w
      where not exists (select 1 from graphile_worker._private_jobs j where j.key = w.task || ' ' || w.transfer_no
        and (j.locked_at is not null or j.run_at <= now() + interval '${LONGEST_REST_SECONDS} seconds'))
      limit 500`,
  );
}
