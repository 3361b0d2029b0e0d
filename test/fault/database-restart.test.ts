import { Client } from "pg";
import { type OwnHouse, startOwnHouse, until } from "../harness/own-house.ts";
import { FULL_VILLAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

let house: OwnHouse;
beforeAll(async () => {
  house = await startOwnHouse("database");
});
afterAll(() => house.stop());

test("connections cut by the database end no process, and the view is whole again by itself", async () => {
  const pids = house.offices.map((office) => office.pid);
  await house.ask(VILLAGE_VIEW, { code: FULL_VILLAGE });
  const superuser = new Client({ connectionString: house.postgres.superuserUrl });
  await superuser.connect();
  // Idle ones and busy ones alike, several times over.
  for (let round = 0; round < 3; round += 1) {
    const asked = [1, 2, 3].map(() => house.ask(VILLAGE_VIEW, { code: FULL_VILLAGE }));
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
    const { errors } = await house.ask(VILLAGE_VIEW, { code: FULL_VILLAGE });
    return errors.length === 0;
  });
  expect(house.offices.map((office) => office.pid)).toEqual(pids);
});
