import { join } from "node:path";
import { parseArgs } from "node:util";
import { SCALES, type ScaleName } from "../demonstration/places.ts";
import { accountsFor } from "../identity/accounts.ts";
import { HANDED_ON } from "../../gateway/operator-settings.ts";
import { EXPORTS_SETTING } from "../../shared/transfers/file-tickets.ts";
import { type Hub, startHub } from "./hub.ts";
import { MOST_ENDS } from "./start-again.ts";

const USAGE = `npm start -- [--port 4000] [--scale ${Object.keys(SCALES).join("|")}] [--seed 1] [--fresh] [--empty] [--no-register]`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
// A reader that has gone or a full disk at the other end ends nothing here.
for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4000" },
      scale: { type: "string", default: "demo" },
      seed: { type: "string", default: "1" },
      fresh: { type: "boolean", default: false },
      empty: { type: "boolean", default: false },
      "no-register": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  const seed = Number(values.seed);
  if (!Number.isInteger(port) || port < 1 || port > 65534)
    throw new Error(`--port is a number from 1 to 65534. ${USAGE}`);
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed is a whole number. ${USAGE}`);
  if (!(values.scale in SCALES)) throw new Error(`--scale names no scale. ${USAGE}`);
  return {
    port,
    seed,
    scale: values.scale as ScaleName,
    fresh: values.fresh,
    empty: values.empty,
    withRegister: !values["no-register"],
  };
}

/** The gateway's settings, and the departments', that are handed on from the caller's environment; the rest is the launcher's own. */
const gatewaySettings = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    [...HANDED_ON, EXPORTS_SETTING].flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );

function greet(hub: Hub, seconds: string, scale: ScaleName, seed: number): void {
  const accounts = [...accountsFor(scale, seed).values()];
  const width = Math.max(...accounts.map(({ name }) => name.length));
  say(`\nReady in ${seconds} s.\n`);
  say(`  GraphQL API        ${hub.gatewayUrl}/graphql`);
  say(`  Identity provider  ${hub.issuer}`);
  say(`  Logs               ${hub.folder.file("logs")}\n`);
  say('Demonstration accounts, password "demo" (a token: npm run --silent token -- --account NAME):\n');
  for (const { name, title, actor } of accounts) say(`  ${name.padEnd(width)}  ${actor.region}  ${title}`);
  say("\nCtrl-C stops everything.");
}

async function main(): Promise<void> {
  const options = readArguments();
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
  let hub: Hub | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (code: number): void => {
    if (stopping) return;
    say("\nStopping.");
    stopping = (hub?.stop() ?? Promise.resolve()).catch((thrown: unknown) => say(String(thrown)));
    void stopping.then(() => process.exit(code));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // While it starts there is nothing to stop yet but what the start itself undoes when it is told to.
    process.on(signal, () => (hub ? stop(0) : (cancelled = true)));
  }
  let cancelled = false;
  hub = await startHub({
    ...options,
    projectRoot: join(import.meta.dirname, "..", "..", ".."),
    folder: process.env["HUB_FOLDER"],
    gatewaySettings: gatewaySettings(process.env),
    tell: (what) => {
      if (cancelled) throw new Error("stopped while starting");
      say(`  ${seconds().padStart(5)} s  ${what}`);
    },
    startsAgain: true,
    onUnexpectedEnd: (name, how, fate) =>
      say(
        fate === "GIVEN_UP"
          ? `\n${name} ended ${MOST_ENDS} times within a minute, last: ${how}. It is not started again; the others go on. Its log tells why.`
          : `\n${name} ended unexpectedly (${how}) and is started again; the others go on. Its log tells why.`,
      ),
  });
  if (cancelled) return stop(0);
  greet(hub, seconds(), options.scale, options.seed);
}

try {
  await main();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
}
