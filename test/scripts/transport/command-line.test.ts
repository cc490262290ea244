import { sh } from "../../../scripts/shell";
import { pinnedKeys, type Host } from "../../../scripts/transport";
import { commandLine } from "../../../scripts/transport/command-line";
import { sudoRefusal } from "../../../scripts/transport/exec-errors";

function host(user: string): Host {
  const authentication = { kind: "agent", socket: "/nowhere" } as const;
  return { name: "oslo-1", address: "10.0.0.5", user, authentication, hostKeys: pinnedKeys([], "here") };
}

describe("the one string of an exec request", () => {
  test("hands the text to sh as one word, whatever the login shell is", () => {
    expect(commandLine(host("root"), sh`echo ${"a b"}`, "root")).toBe(`exec sh -c 'echo '\\''a b'\\'''`);
  });

  test("goes through sudo where the user is not root, in the locale whose messages are known", () => {
    expect(commandLine(host("kari"), sh`id`, "root")).toBe("LC_ALL=C sudo -n -- sh -c 'id'");
  });

  test("does without sudo where the login user is asked for", () => {
    expect(commandLine(host("kari"), sh`id`, "login user")).toBe("exec sh -c 'id'");
  });

  test("is refused where it is longer than one argument may be", () => {
    expect(() => commandLine(host("root"), sh`echo ${"x".repeat(102_400)}`, "root")).toThrow(
      "at most 102400 bytes",
    );
  });
});

describe("a refusal by sudo", () => {
  const refusal = (code: number, stderr: string): string | undefined =>
    sudoRefusal(host("kari"), { stdout: "", stderr, code, signal: undefined })?.code;

  test.each([
    [1, "sudo: a password is required\n", "sudo-password"],
    [1, "sudo: unable to resolve host oslo-1\nsudo: a password is required\n", "sudo-password"],
    [1, "sudo: a terminal is required to read the password; either use the -S option\n", "sudo-password"],
    [1, "kari is not in the sudoers file.\n", "sudo-refused"],
    [1, "kari is not in the sudoers file.  This incident will be reported.\n", "sudo-refused"],
    [1, "Sorry, user kari is not allowed to execute '/usr/bin/sh' as root on oslo-1.\n", "sudo-refused"],
    [127, "bash: line 1: sudo: command not found\n", "sudo-missing"],
    [127, "sh: 1: sudo: not found\n", "sudo-missing"],
  ])("exit code %i with %j is told from a failed command", (code, stderr, expected) => {
    expect(refusal(code, stderr)).toBe(expected);
  });

  test.each([
    [1, "modprobe: FATAL: Module ip_vs not found\n"],
    [2, "sudo: a password is required\n"],
    [127, "sh: 1: ipvsadm: not found\n"],
    [0, "sudo: a password is required\n"],
  ])("exit code %i with %j is the command's own", (code, stderr) => {
    expect(refusal(code, stderr)).toBeUndefined();
  });
});
