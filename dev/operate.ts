import { installationInSettings } from "../cli/installation.ts";
import { runCommand } from "../cli/run.ts";
import { localInstallation } from "./local-installation.ts";

/** The operator's commands on this machine's installation; on another one where `DEPARTMENTS_FILE` says which. */
const { env } = process;
const installation = env["DEPARTMENTS_FILE"] ? installationInSettings(env) : localInstallation(env);
process.exitCode = await runCommand(process.argv.slice(2), installation);
