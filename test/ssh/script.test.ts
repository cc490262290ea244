import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../../scripts/command";
import { Secret } from "../../scripts/secret";
import { sh } from "../../scripts/shell";
import { apply, awaitLock, BUSY, CommandError, gather } from "../../scripts/transport";
import { sharedLogin } from "./server";
import { sessionPids } from "./session";
import { startSshd } from "./sshd";
import { until } from "./until";

const shared = sharedLogin((folder) => {
  mkdirSync(join(folder, "chatty"));
  writeFileSync(join(folder, "chatty/.bashrc"), "echo welcome; echo warning >&2\n");
  return { config: [`SetEnv HOME=${folder}/chatty LANG=nb_NO.UTF-8 LC_ALL=nb_NO.UTF-8`] };
});
const { folder, transport } = shared;
const run = join(folder, "run");

const path = (name: string): string => join(folder, name);

describe("facts", () => {
  test("every probe is answered on its own, in one round trip", async () => {
    const sessions = (): number =>
      shared.sshd.log.filter((line) => line.startsWith("Starting session: command")).length;
    const before = sessions();
    const answers = await gather(shared.connection, [
      { name: "greeting", text: sh`echo hello` },
      { name: "no line end", text: sh`printf half` },
      { name: "silent", text: sh`:` },
      { name: "failing", text: sh`echo why >&2; exit 3` },
      { name: "own shell", text: sh`cd /; exit 0` },
      { name: "unset variable", text: sh`echo "$no_such_variable"` },
      { name: "syntax error", text: sh`if` },
      { name: "reads no input", text: sh`cat` },
      { name: "last", text: sh`echo here` },
    ]);
    expect(sessions() - before).toBe(1);
    expect(answers.get("greeting")).toEqual({ stdout: "hello\n", stderr: "", code: 0 });
    expect(answers.get("no line end")?.stdout).toBe("half");
    expect(answers.get("silent")).toEqual({ stdout: "", stderr: "", code: 0 });
    expect(answers.get("failing")).toEqual({ stdout: "", stderr: "why\n", code: 3 });
    expect(answers.get("unset variable")?.code).not.toBe(0);
    expect(answers.get("syntax error")?.code).not.toBe(0);
    expect(answers.get("reads no input")).toEqual({ stdout: "", stderr: "", code: 0 });
    expect(answers.get("last")).toEqual({ stdout: "here\n", stderr: "", code: 0 });
  });

  test("what the login shell prints by itself is no fact", async () => {
    const { stdout } = await shared.connection.run({ what: "say nothing", text: sh`true` });
    expect(stdout).toBe("welcome\n");
    const answers = await gather(shared.connection, [{ name: "silent", text: sh`true` }]);
    expect(answers.get("silent")).toEqual({ stdout: "", stderr: "", code: 0 });
  });

  test("programs speak English, whatever a login's language is", async () => {
    const language = sh`echo "$LANG $LC_ALL"`;
    const { stdout } = await shared.connection.run({ what: "say the language", text: language });
    expect(stdout).toContain("nb_NO.UTF-8 nb_NO.UTF-8\n");
    const answers = await gather(shared.connection, [{ name: "language", text: language }]);
    expect(answers.get("language")?.stdout).toBe("nb_NO.UTF-8 C\n");
  });

  test("an interrupted script quotes no answer: it may be a key", async () => {
    const asked = gather(shared.connection, [
      { name: "key", text: sh`echo PRIVATE KEY` },
      { name: "killed", text: sh`echo noise >&2; kill -9 $$` },
    ]);
    const error = await asked.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CommandError);
    expect(String(error)).not.toContain("PRIVATE KEY");
  });

  test("a probe's output may hold anything that is UTF-8", async () => {
    const text = "æøå '\"$`\\\n\n\r\tend";
    const answers = await gather(shared.connection, [{ name: "text", text: sh`printf %s ${text}` }]);
    expect(answers.get("text")?.stdout).toBe(text);
  });
});

describe("changes", () => {
  test("run in order, each with its own data, and leave nothing behind", async () => {
    const done: string[] = [];
    await apply(
      shared.connection,
      [
        command("write a", sh`cat > ${path("a")}`, "first\n"),
        command("write b", sh`cat > ${path("b")}`, Buffer.from([0, 1, 2, 255, 10, 0]), "more"),
        command("read no data", sh`wc -c > ${path("c")}`),
        command("see a", sh`test -s ${path("a")}`),
      ],
      { folder: run, onDone: ({ what }) => done.push(what) },
    );
    expect(readFileSync(path("a"), "utf8")).toBe("first\n");
    expect(readFileSync(path("b"))).toEqual(
      Buffer.concat([Buffer.from([0, 1, 2, 255, 10, 0]), Buffer.from("more")]),
    );
    expect(readFileSync(path("c"), "utf8").trim()).toBe("0");
    expect(done).toEqual(["write a", "write b", "read no data", "see a"]);
    expect(readdirSync(run)).toEqual(["lock"]);
  });

  test("make files with the usual permissions, while their data stays with root", async () => {
    await apply(
      shared.connection,
      [command("write", sh`cat > ${path("usual")}; stat -c %a "$PWD" > /dev/null`, "x")],
      { folder: run },
    );
    expect(statSync(path("usual")).mode & 0o777).toBe(0o644);
    expect(statSync(run).mode & 0o777).toBe(0o700);
  });

  test("stop at the first that fails, and tell which, with its own last lines", async () => {
    const failing = apply(
      shared.connection,
      [
        command("say something", sh`echo unrelated`),
        command("start containerd", sh`echo starting; echo no such unit >&2; false; echo never`),
        command("write d", sh`touch ${path("d")}`),
      ],
      { folder: run },
    );
    await expect(failing).rejects.toThrow(CommandError);
    await expect(failing).rejects.toMatchObject({
      message: expect.stringMatching(/^start containerd: expected exit code 0, found exit code 1/) as string,
      result: { code: 1, stdout: "starting\n", stderr: "no such unit\n" },
    });
    await expect(failing).rejects.not.toThrow("unrelated");
    expect(existsSync(path("d"))).toBe(false);
    expect(readdirSync(run)).toEqual(["lock"]);
  });

  test("a secret goes in clear to the command's input alone: no process list has it, and what is printed is blanked out", async () => {
    const token = new Secret("abcdef.0123456789abcdef");
    const lines: string[] = [];
    const one = command(
      "join",
      sh`tee ${path("token")}; ps -efww > ${path("processes")}; exit 1`,
      "token: ",
      token,
      "\n",
    );
    const failing = apply(shared.connection, [one], { folder: run, onLine: (line) => lines.push(line.text) });
    const error = (await failing.catch((caught: unknown) => caught)) as CommandError;
    expect(readFileSync(path("token"), "utf8")).toBe(`token: ${token.reveal()}\n`);
    expect(readFileSync(path("processes"), "utf8")).not.toContain(token.reveal());
    expect(lines[0]).toBe("token: <redacted>");
    expect([error.message, ...lines].join("\n")).not.toContain(token.reveal());
  });

  test("a step that cannot enter its folder fails there and runs nothing elsewhere", async () => {
    const text = sh`cd ${path("no-such-folder")}
      touch ${path("elsewhere")}`;
    await expect(apply(shared.connection, [command("unpack", text)], { folder: run })).rejects.toMatchObject({
      code: "command-failed",
      exitCode: 5,
    });
    expect(existsSync(path("elsewhere"))).toBe(false);
  });

  test("a time limit names the command that was under way", async () => {
    const commands = [command("quick", sh`true`), command("slow", sh`sleep 30`)];
    await expect(
      apply(shared.connection, commands, { folder: path("run-slow"), timeLimit: 4_000 }),
    ).rejects.toMatchObject({
      code: "command-time-limit",
      message: expect.stringMatching(/^slow: /) as string,
    });
  });

  test("no commands cost no round trip", async () => {
    const closed = await transport.connect(shared.sshd.host({ name: "closed" }));
    await closed.close();
    await expect(apply(closed, [], { folder: run })).resolves.toBeUndefined();
  });
});

describe("two runs on one node", () => {
  test("never change it at once: the second waits for the first", async () => {
    const second = await transport.connect(shared.sshd.host({ name: "second" }));
    const text = sh`mkdir ${path("busy")}; sleep 0.2; rmdir ${path("busy")}`;
    await Promise.all([
      apply(shared.connection, [command("first", text)], { folder: run }),
      apply(second, [command("second", text)], { folder: run }),
    ]);
  });

  test("the second is refused when the first takes too long", async () => {
    const second = await transport.connect(shared.sshd.host({ name: "second" }));
    const first = apply(
      shared.connection,
      [command("hold", sh`touch ${path("held")}; while [ -e ${path("held")} ]; do sleep 0.05; done`)],
      { folder: run },
    );
    await until(() => existsSync(path("held")));
    await expect(
      apply(second, [command("more", sh`true`)], { folder: run, lockWait: 0 }),
    ).rejects.toMatchObject({
      code: "node-busy",
      exitCode: 4,
    });
    await second.run({ what: "let go", text: sh`rm ${path("held")}` });
    await first;
  });

  test("a question is answered when the first has ended, and not at all when that takes too long", async () => {
    const lock = path("asked-lock");
    const holder = spawn("flock", [
      lock,
      "sh",
      "-c",
      `touch ${path("holding")}; while [ -e ${path("holding")} ]; do sleep 0.05; done`,
    ]);
    const ended = once(holder, "close");
    await until(() => existsSync(path("holding")));
    const ask = async (patience: number) => {
      const probes = [
        { name: "alone", text: awaitLock(lock, patience) },
        { name: "now", text: sh`[ -e ${path("holding")} ]` },
      ];
      return gather(shared.connection, probes);
    };
    expect((await ask(0)).get("alone")?.code).toBe(BUSY);
    const waiting = ask(30);
    rmSync(path("holding"));
    const answers = await waiting;
    expect([answers.get("alone")?.code, answers.get("now")?.code]).toEqual([0, 1]);
    await ended;
  });

  test("a daemon started by a change does not keep the lock", async () => {
    const daemon = sh`(sleep 30 > /dev/null 2>&1 & echo $! > ${path("daemon")})`;
    await apply(shared.connection, [command("start a daemon", daemon)], { folder: run });
    await apply(shared.connection, [command("go on", sh`kill "$(cat ${path("daemon")})"`)], {
      folder: run,
      lockWait: 0,
    });
  });
});

test("a script whose connection dies on the way is not begun: half of its data changes nothing", async () => {
  const own = await startSshd(folder);
  const dying = await transport.connect(own.host({ name: "dying" }));
  const marker = path("begun");
  const commands = [
    command("mark", sh`touch ${marker}`),
    command("read", sh`cat > /dev/null`, Buffer.alloc(8 * 1024 * 1024)),
  ];
  const input = path("run-dying/input/1");
  const pids = await sessionPids(dying);
  const applying = apply(dying, commands, { folder: path("run-dying") });
  await until(() => existsSync(input));
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await expect(applying).rejects.toMatchObject({ exitCode: 3 });
  await own.stop();
  const next = await transport.connect(shared.sshd.host());
  await apply(next, [command("begin", sh`test ! -e ${marker}`)], { folder: path("run-dying") });
});
