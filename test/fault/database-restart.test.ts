import { Client } from "pg";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { FULL_VILLAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

let hub: OwnHub;
beforeAll(async () => {
  hub = await startOwnHub("database");
});
afterAll(() => hub.stop());

test("connections cut by the database end no process, and the view is whole again by itself", async () => {
  const pids = hub.services.map((service) => service.pid);
  await hub.ask(VILLAGE_VIEW, { code: FULL_VILLAGE });
  const superuser = new Client({ connectionString: hub.postgres.superuserUrl });
  await superuser.connect();
  // Idle ones and busy ones alike, several times over.
  for (let round = 0; round < 3; round += 1) {
    const asked = [1, 2, 3].map(() => hub.ask(VILLAGE_VIEW, { code: FULL_VILLAGE }));
    await superuser.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'hub-%'",
    );
    for (const answer of await Promise.all(asked)) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/terminat|connection|stack/i);
    }
  }
  await superuser.end();
  await until("every part is back", async () => {
    const { errors } = await hub.ask(VILLAGE_VIEW, { code: FULL_VILLAGE });
    return errors.length === 0;
  });
  expect(hub.services.map((service) => service.pid)).toEqual(pids);
});
