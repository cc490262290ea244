import { spawn } from "node:child_process";
import { once } from "node:events";
import { CLUSTER, end } from "./lab";

const PROGRAM = "bin/kubefjord.js";
/** What the shell prints for 6 * 7: a line of its own, unlike the echo of the question. */
const ANSWER = /[\r\n]42\r?\n/;

export function describeCommandLine(): void {
  describe("the command line", () => {
    it("shows the machines that another process started", async () => {
      const { code, stdout } = await end("node", [PROGRAM, "lab", "list", "--json"]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject([
        { cluster: CLUSTER, name: "one", state: "running" },
        { cluster: CLUSTER, name: "two", state: "running" },
      ]);
    });

    it("gives the exit code of a command in a machine", async () => {
      const { code, stdout } = await end("node", [
        PROGRAM,
        "lab",
        "ssh",
        "one",
        "--",
        "hostname;",
        "exit",
        "7",
      ]);
      expect({ code, stdout }).toEqual({ code: 7, stdout: "one\n" });
    });

    it("joins the console without a password, and leaves it at Ctrl-]", async () => {
      const console = spawn("node", [PROGRAM, "lab", "console", "one"], {
        env: { ...process.env },
        stdio: ["pipe", "pipe", "inherit"],
      });
      const closed = once(console, "close");
      let shown = "";
      let asked = false;
      console.stdout.on("data", (chunk: Buffer) => {
        shown += chunk.toString("utf8");
        if (!asked && shown.endsWith("$ ")) {
          asked = true;
          console.stdin.write("echo $((6 * 7))\r");
        }
        if (ANSWER.test(shown)) console.stdin.write("\x1d");
      });
      expect(await closed).toEqual([0, null]);
      expect(shown).toMatch(ANSWER);
    });
  });
}
