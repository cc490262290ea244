import { sh } from "../../scripts/shell";
import { Secret } from "../../scripts/secret";
import { CommandError, type OutputLine } from "../../scripts/transport";
import { sharedLogin } from "./server";

const shared = sharedLogin();
const { folder, transport } = shared;

test("one login serves every command of a run", async () => {
  expect(await transport.connect(shared.sshd.host())).toBe(shared.connection);
  const first = await shared.connection.run({ what: "ask for the session", text: sh`echo $PPID` });
  const second = await shared.connection.run({ what: "ask for the session", text: sh`echo $PPID` });
  expect(second.stdout).toBe(first.stdout);
});

test("exit code 0 is success, whatever was written to standard error", async () => {
  const result = await shared.connection.run({ what: "warn", text: sh`echo careful >&2; echo done` });
  expect(result).toEqual({ stdout: "done\n", stderr: "careful\n", code: 0, signal: undefined });
});

test("any other exit code is an error that shows the node, the step and its last lines", async () => {
  const failing = shared.connection.run({
    what: "load kernel module ip_vs",
    text: sh`echo out; echo broken >&2; exit 3`,
  });
  await expect(failing).rejects.toThrow(CommandError);
  await expect(failing).rejects.toMatchObject({
    subject: "node-a",
    code: "command-failed",
    message: expect.stringMatching(
      /^load kernel module ip_vs: expected exit code 0, found exit code 3; .*\n\s+\| (out|broken)\n\s+\| (out|broken)$/,
    ) as string,
    result: { code: 3 },
  });
});

test("a command ended by a signal is a failure that names the signal", async () => {
  const failing = shared.connection.run({ what: "count", text: sh`kill -KILL $$` });
  await expect(failing).rejects.toThrow("found signal SIGKILL");
});

test("lines come one by one with the node's name, secrets blanked out", async () => {
  const lines: OutputLine[] = [];
  const token = new Secret("abcdef.0123456789abcdef");
  const text = sh`read line; echo "got $line"; echo second >&2; printf third; exit 1`;
  const failing = shared.connection.run({
    what: "join",
    text,
    input: [token, "\n"],
    onLine: (line) => lines.push(line),
  });
  await expect(failing).rejects.toThrow("| got <redacted>");
  expect(lines.filter((line) => line.stream === "stdout").map((line) => line.text)).toEqual([
    "got <redacted>",
    "third",
  ]);
  expect(lines).toContainEqual({ node: "node-a", stream: "stderr", text: "second" });
});

test("commands asked for at once run one after the other", async () => {
  const marker = sh`${`${folder}/busy`}`;
  const text = sh`mkdir ${marker} && sleep 0.05 && rmdir ${marker}`;
  await Promise.all([1, 2, 3, 4].map(() => shared.connection.run({ what: "exclude the others", text })));
});

test("forty commands asked for at once suit a server's default limit (MaxSessions 10)", async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const answers = await Promise.all(
    numbers.map((number) => shared.connection.run({ what: "say a number", text: sh`echo ${number}` })),
  );
  expect(answers.map(({ stdout }) => Number(stdout))).toEqual(numbers);
});
