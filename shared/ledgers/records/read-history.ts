import type { Database } from "../../database/open-database.ts";

/** A step of a record as its history keeps it. */
export interface KeptStep {
  readonly recordId: string;
  readonly at: Date;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly by: string;
  readonly reason: string | null;
  readonly evidenceHash: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a history is told of at most: the newest of it. */
const MOST = 200;

/** The histories of records of one kind, oldest step first, with one statement. */
export async function readHistories(
  { read }: Pick<Database, "read">,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptStep[]>> {
  const steps = await read<KeptStep>(
    `select h.record_id as "recordId", h.at, h.event, h.from_state as "from", h.to_state as "to", h.by_subject as "by",
        h.reason_code as reason, h.evidence_hash as "evidenceHash", h.facts
      from unnest($2::uuid[]) as asked(id) cross join lateral (
        select * from state_history s where s.record_kind = $1 and s.record_id = asked.id order by s.id desc limit ${MOST}) h
      order by h.id`,
    [kind, ids],
  );
  return Map.groupBy(steps, ({ recordId }) => recordId);
}
