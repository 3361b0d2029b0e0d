import { setTimeout as wait } from "node:timers/promises";
import { fetchToken } from "../../dev/identity/token.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { type AnotherGateway, startAnotherGateway } from "../harness/another-gateway.ts";
import { type FaultyLine, faultyLine, startAgainAs } from "../harness/faulty-line.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { startLoad, type ViewLoad } from "../harness/view-load.ts";
import { FULL_VILLAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

const VICTIM = "petitions";
const CALLERS = 6;
/** What a fault lasts, milliseconds: longer than a department's time limit, so that its breaker opens. */
const FAULT_MS = 2500;
const BACK_WITHIN_MS = 10_000;

let hub: OwnHub;
let line: FaultyLine;
let token: string;
const gateways: AnotherGateway[] = [];
const started: { kill(signal: "SIGKILL"): unknown }[] = [];

beforeAll(async () => {
  hub = await startOwnHub("under-load");
  line = await faultyLine(hub.subgraphUrls[VICTIM]);
  token = await fetchToken(hub.issuer, "county1-leader");
  for (let i = 0; i < 2; i += 1) gateways.push(await gateway());
  // What is tested is a fault and no cold start: the first answers of a process take longer than the limit here.
  for (const { url } of gateways) {
    const running = load(() => url);
    await until("it is warm", () => running.samples.length > 40);
    await running.stop();
  }
});
afterAll(async () => {
  for (const one of gateways) one.process.kill("SIGKILL");
  for (const one of started) one.kill("SIGKILL");
  line.close();
  await hub.stop();
});

const gateway = (): Promise<AnotherGateway> =>
  startAnotherGateway(
    {
      issuer: hub.issuer,
      subgraphUrls: { ...hub.subgraphUrls, [VICTIM]: line.url },
      keyFile: hub.folder.file("keys", "gateway.private.json"),
      supergraphFolder: hub.folder.file("supergraph"),
    },
    { DEPARTMENT_TIME_LIMIT_MS: "1000", DRAIN_GRACE_MS: "1500" },
  );
const load = (pick: () => string): ViewLoad =>
  startLoad(CALLERS, pick, token, { query: VILLAGE_VIEW, variables: { code: FULL_VILLAGE } });

/** No request failed as a whole, and nobody's part but the victim's is missing in any. */
function onlyTheVictimWasMissed({ samples, failures }: ViewLoad): void {
  expect(failures).toEqual([]);
  for (const { status, body } of samples) {
    expect([status, body.data?.village?.name]).toEqual([200, expect.any(String)]);
    for (const name of DEPARTMENTS)
      if (name !== VICTIM) expect([name, body.extensions.departments[name].status]).toEqual([name, "OK"]);
    const isMissed = body.data.village.petitions === null;
    expect(isMissed).toBe(body.extensions.departments[VICTIM].status !== "OK");
  }
}

test.each<[string, () => void | Promise<void>, () => void | Promise<void>]>([
  ["cut off", () => void (line.isCut = true), () => void (line.isCut = false)],
  [
    "stopped",
    () => void process.kill(hub.pidOf(VICTIM), "SIGSTOP"),
    () => void process.kill(hub.pidOf(VICTIM), "SIGCONT"),
  ],
  ["slow beyond its time", () => void (line.delayMs = 1500), () => void (line.delayMs = 0)],
  ["killed and started anew", () => killAndPrepare(), () => startAnew()],
])(
  "a department that is %s under load costs its own part alone and is back by itself",
  async (_name, fault, heal) => {
    const running = load(() => gateways[0]!.url);
    await until("the load runs", () => running.samples.length > 20);
    await fault();
    await wait(FAULT_MS);
    const missed = running.samples.filter(({ body }) => body.data.village.petitions === null);
    expect(missed.length).toBeGreaterThan(0);
    // Once it is given up nobody waits for it any more.
    expect(missed.some(({ body }) => body.extensions.departments[VICTIM].reason === "BREAKER_OPEN")).toBe(
      true,
    );
    await heal();
    const healed = running.now();
    await until(
      "the department is back in the view",
      () => running.samples.some(({ at, body }) => at > healed && body.data.village.petitions !== null),
      BACK_WITHIN_MS,
    );
    await running.stop();
    onlyTheVictimWasMissed(running);
  },
  40_000,
);

let again: ReturnType<typeof startAgainAs>;
function killAndPrepare(): void {
  again = startAgainAs(hub.pidOf(VICTIM));
  process.kill(hub.pidOf(VICTIM), "SIGKILL");
}
async function startAnew(): Promise<void> {
  const anew = await again();
  started.push(anew.process);
  line.target = anew.url;
}

test("a gateway told to stop under load fails nobody: the balancer leaves, the last are answered, and it ends", async () => {
  const [first, second] = gateways as [AnotherGateway, AnotherGateway];
  const ready = new Set([first.url, second.url]);
  const looking = setInterval(() => {
    for (const { url } of gateways)
      void fetch(new URL("/readyz", url)).then(
        ({ status }) => (status === 200 ? ready.add(url) : ready.delete(url)),
        () => ready.delete(url),
      );
  }, 100);
  let turn = 0;
  const running = load(() => {
    turn += 1;
    const all = [...ready];
    return all[turn % all.length] ?? second.url;
  });
  await until("the load runs", () => running.samples.length > 40);
  expect(await first.stop()).toBe(0);
  const drained = running.samples.length;
  await until("the other goes on", () => running.samples.length > drained + 20);
  await running.stop();
  clearInterval(looking);
  onlyTheVictimWasMissed(running);
  expect(running.samples.every(({ body }) => body.errors === undefined)).toBe(true);
});
