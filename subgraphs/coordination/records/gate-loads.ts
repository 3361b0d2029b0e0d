import type { Load } from "../../../shared/commands/define-command.ts";
import type { Certificate } from "../../../shared/crypto/certificate.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { GateAround } from "../domain/gate-certificate.ts";
import type { KeyVillage } from "../domain/key-village-machine.ts";

type Asked = { readonly village: RegionCode; readonly planCertificate: string | null };

/** The newest entry of a village on the ledger, with its problems. */
export const entryOfVillage: Load<null, GateAround["entry"], Asked> = async ({ read, input }) => {
  const [found] = await read<NonNullable<GateAround["entry"]>>(
    `select v.id, v.state, v.plan_approved_on::text as "planApprovedOn", v.county_leader_id as "countyLeaderId",
        v.gate_override_on::text as "gateOverrideOn",
        coalesce((select json_agg(json_build_object('state', i.state, 'blocking', i.blocking, 'dueOn', i.due_on))
          from problem_item i where i.key_village_id = v.id), '[]') as items
      from key_village v where v.village_code = $1 order by v.created_at desc limit 1`,
    [input?.village],
  );
  return () => found ?? null;
};

/** What public security certified, by its key; null for anything else. */
export const planCertificate: Load<null, Certificate | null, Asked> = async ({ certificate, input }) => {
  const read = input?.planCertificate ? await certificate("plan-certificate", input.planCertificate) : null;
  return () => read;
};

const LIVE = "select id from vote_gate where village_code = $1 and state = 'ISSUED' and expires_at > now()";

/** Certificates of the village of an entry that are good still. */
export const gatesOfEntry: Load<null, readonly string[], { keyVillage: string }> = async ({
  read,
  input,
}) => {
  const rows = await read<{ id: string }>(
    LIVE.replace("$1", "(select village_code from key_village where id = $1)"),
    [input?.keyVillage],
  );
  return () => rows.map(({ id }) => id);
};

export const gatesOfVillage: Load<KeyVillage, readonly string[]> = async ({ read }, entries) => {
  const rows = await read<{ id: string; village: string }>(
    `select id, village_code as village from vote_gate
      where village_code = any($1) and state = 'ISSUED' and expires_at > now()`,
    [entries.map(({ villageCode }) => villageCode)],
  );
  const found = Map.groupBy(rows, ({ village }) => village);
  return ({ villageCode }) => (found.get(villageCode) ?? []).map(({ id }) => id);
};

/** Ids of certificates that were revoked before their time, in order: JSON. Of which village is told to nobody. */
export async function readRevocations({ read }: Database): Promise<string> {
  const [all] = await read<{ text: string }>(
    `select coalesce(json_agg(json_build_object('id', id) order by id), '[]')::text as text
      from vote_gate where state = 'REVOKED' and expires_at > now()`,
    [],
  );
  return all?.text ?? "[]";
}
