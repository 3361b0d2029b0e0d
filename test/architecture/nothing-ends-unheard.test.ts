import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const ROOMS = ["gateway", "shared", "subgraphs", "cli", "data", "dev"];
/**
 * What emits `error`, and ends the process when nobody listens. A file that makes one listens to one, or is named here with why
 * it need not.
 */
const EMITTERS =
  /\b(?:spawn|fork|createServer|createWriteStream|createReadStream|createConnection)\(|new (?:Worker|Client|Socket)\(/;
const LISTENS = /\.(?:on|once)\("error"/;

test("every file that starts a process, a stream, a server or a connection listens to its errors", () => {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...ROOMS], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const makers = files.filter((file) => EMITTERS.test(readFileSync(join(root, file), "utf8")));
  expect(makers).toContain("dev/launcher/service-process.ts");
  const deaf = makers.filter((file) => !LISTENS.test(readFileSync(join(root, file), "utf8")));
  expect(deaf).toEqual([]);
});
